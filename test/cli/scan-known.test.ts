import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { smallProject, temporaryFolder, writeFiles } from "../support/temp-repository.ts";

const BIN = fileURLToPath(new URL("../../bin/unambient.js", import.meta.url));
/** Ends the process as soon as somebody loads the parser. */
const FORBIDS = `import { register } from "node:module";
const load = 'export const resolve = (name, context, next) => {' +
  ' if (name.startsWith("oxc-parser")) throw new Error("loads the parser");' +
  ' return next(name, context); };';
register("data:text/javascript," + encodeURIComponent(load));
`;

it("scans what has not changed without the parser, and says the same", () => {
  const folder = temporaryFolder();
  writeFiles(folder, smallProject);
  mkdirSync(join(folder, "node_modules"));
  writeFiles(folder, { "node_modules/forbid.mjs": FORBIDS });
  const scan = (...options: string[]): unknown => {
    const args = [...options, BIN, "scan", "--json", "--root", folder];
    const said = execFileSync(process.execPath, args, {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
    });
    return { ...JSON.parse(said), timings: {} };
  };
  const forbidding = ["--import", join(folder, "node_modules/forbid.mjs")];
  expect(() => scan(...forbidding)).toThrow("loads the parser");
  const first = scan();
  expect(scan(...forbidding)).toEqual(first);
  writeFiles(folder, { "src/fresh.js": "let fresh = 0;\nexport const bump = () => fresh++;\n" });
  expect(() => scan(...forbidding)).toThrow("loads the parser");
});
