import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";

/** A clone to migrate, so that the prepared checkout keeps its refs; its dependencies as hard links. */
export function cloneCheckout(prepared, target) {
  execFileSync("git", ["clone", "--quiet", "--no-hardlinks", prepared, target]);
  execFileSync("git", ["config", "user.name", "Suites"], { cwd: target });
  execFileSync("git", ["config", "user.email", "suites@example.invalid"], { cwd: target });
  linkFiles(join(prepared, "node_modules"), join(target, "node_modules"));
  return target;
}

export function openTip(repository, branch, prepared, target) {
  execFileSync("git", ["worktree", "add", "--quiet", "--detach", target, branch], { cwd: repository });
  linkFiles(join(prepared, "node_modules"), join(target, "node_modules"));
  return target;
}

/** As npm would install it: the built package and what it depends on, by copy. */
export function installRuntime(root, checkout) {
  const target = join(checkout, "node_modules", "@unambient", "runtime");
  mkdirSync(dirname(target), { recursive: true });
  const source = realpathSync(join(root, "runtime"));
  cpSync(source, target, { recursive: true, filter: (path) => !/[\\/](src|scripts)$/.test(path) });
}

function linkFiles(from, to) {
  execFileSync("cp", ["-al", from, to]);
}
