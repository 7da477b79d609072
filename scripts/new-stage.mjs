// npm run new:stage <id>: a new stage's folder and its first fixture, from transforms/_template/.
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const id = process.argv[2] ?? "";
const folder = join(root, "transforms", id);

if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id)) {
  fail(`"${id}" is no stage id: lower-case words joined by hyphens, such as "error-context".`);
} else if (existsSync(folder)) {
  fail(`transforms/${id}/ is there already.`);
} else {
  writeStage();
}

function writeStage() {
  const template = join(root, "transforms", "_template");
  mkdirSync(folder);
  for (const name of readdirSync(template)) {
    writeFileSync(join(folder, name), filledIn(readFileSync(join(template, name), "utf8")));
  }
  const fixtures = join(root, "__testfixtures__", id);
  mkdirSync(fixtures, { recursive: true });
  writeFileSync(join(fixtures, "leaves-constant.input.ts"), "export const limit = 10;\n");
  process.stdout.write(
    `Made transforms/${id}/ and __testfixtures__/${id}/. Next:\n` +
      `  add the module to the list in transforms/index.ts\n` +
      `  write example.input.ts and example.output.ts, and a refuses-<code>.input.ts for each refusal\n` +
      `  npm run docs\n`,
  );
}

function filledIn(text) {
  const title = id.replaceAll("-", " ").replace(/^./, (first) => first.toUpperCase());
  return text
    .replaceAll("__ID__", id)
    .replaceAll("__TITLE__", title)
    .replaceAll("__FLAG__", id.replaceAll("-", "_"));
}

function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exitCode = 2;
}
