// Compiles the CommonJS files and writes, for each entry of "exports", the thin ES module over it (one copy of
// the state whichever way it is loaded) and the stand-in for resolvers that do not read "exports".
import { spawnSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const folder = dirname(dirname(fileURLToPath(import.meta.url)));
const require = createRequire(import.meta.url);

compile();
for (const name of entryNames()) {
  writeModuleWrapper(name);
  if (name !== "index") writeStandIn(name);
}

function compile() {
  rmSync(join(folder, "dist/tsconfig.tsbuildinfo"), { force: true });
  const compiler = require.resolve("typescript/bin/tsc");
  const result = spawnSync(process.execPath, [compiler, "-p", join(folder, "tsconfig.json")], {
    stdio: "inherit",
  });
  if (result.status !== 0)
    throw new Error("The runtime does not compile: see the compiler's messages above.");
}

function entryNames() {
  const { exports } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return Object.values(exports)
    .filter((entry) => typeof entry === "object")
    .map((entry) => entry.require.default.slice("./dist/".length, -".js".length));
}

function writeModuleWrapper(name) {
  const names = Object.keys(require(join(folder, `dist/${name}.js`)));
  const base = name.split("/").at(-1);
  const lines = [
    `import runtime from "./${base}.js";`,
    ...names.map((each) => `export const ${each} = runtime.${each};`),
  ];
  writeFileSync(join(folder, `dist/${name}.mjs`), `${lines.join("\n")}\n`);
  writeFileSync(join(folder, `dist/${name}.d.mts`), `export * from "./${base}.js";\n`);
}

function writeStandIn(name) {
  const base = name.split("/").at(-1);
  writeFileSync(join(folder, `${base}.js`), `module.exports = require("./dist/${name}.js");\n`);
  writeFileSync(join(folder, `${base}.d.ts`), `export * from "./dist/${name}.js";\n`);
}
