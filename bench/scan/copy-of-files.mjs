import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { listFiles } from "../../dist/src/scan/files/list-files.js";

const AUTHOR = ["-c", "user.name=bench", "-c", "user.email=bench@localhost", "-c", "commit.gpgsign=false"];

/**
 * A git repository with so many source files of a folder, and the package files that belong to them; a folder with
 * fewer is copied more than once.
 * @returns {string[]} the paths of the source files in it
 */
export function copyOfFiles(root, target, count) {
  const { sources, packageFiles, tsconfigFiles } = listFiles(root);
  const copies = Math.ceil(count / sources.length);
  const paths = [];
  for (let number = 0; number < copies; number++) {
    const some = sources.slice(0, count - paths.length);
    for (const path of [...some, ...packageFiles, ...tsconfigFiles]) {
      const copied = join(target, `copy-${number}`, path);
      mkdirSync(dirname(copied), { recursive: true });
      copyFileSync(join(root, path), copied);
    }
    paths.push(...some.map((path) => `copy-${number}/${path}`));
  }
  writeFileSync(join(target, "package.json"), "{}\n");
  writeFileSync(join(target, ".gitignore"), "node_modules\n");
  const git = (...args) => execFileSync("git", ["-C", target, ...AUTHOR, ...args]);
  git("init", "--quiet");
  git("add", "--all", "--force");
  git("commit", "--quiet", "--message", "Files", "--no-verify");
  return paths;
}
