import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { nameTests } from "../../src/validate/name-tests.ts";
import { temporaryFolder, writeFiles } from "../support/temp-repository.ts";

const test = `import { it } from "somewhere";
describe("agents", () => {
  it("are " + "found", () => find());
  it(\`are \${1} by id\`, async () => {
    await find();
  });
});
function help() {
  find();
}
`;

function named(stack: (root: string) => string) {
  const root = temporaryFolder("a tree");
  writeFiles(root, {
    "test/agents.test.ts": test,
    "src/agents.ts": "export const find = 1;\n",
    "a.md": "it",
  });
  const mismatch = { operation: "get", expected: "1", actual: "2", stack: stack(root) };
  const evidence = [{ site: "agents", flag: "f", path: null, operations: 1, mismatches: [mismatch] }];
  return nameTests(root, evidence)[0]?.mismatches[0];
}

describe("nameTests", () => {
  it.each<[what: string, frame: (file: string) => string, title: string | null]>([
    ["a place in a test", (file) => `    at Object.<anonymous> (${file}:5:11)`, "agents > are ${1} by id"],
    ["a place that was awaited", (file) => `    at async ${file}:5:5`, "agents > are ${1} by id"],
    ["a module's address", (file) => `    at file://${encodeURI(file)}:5:5`, "agents > are ${1} by id"],
    ["a title that is made, in a group", (file) => `    at ${file}:3:35`, "agents"],
    ["a place outside of tests", (file) => `    at help (${file}:9:3)`, null],
    ["a place that is not there", (file) => `    at help (${file}:99:3)`, null],
    ["no stack", () => "", null],
  ])("%s", (_what, frame, title) => {
    const line = Number(/:(\d+):\d+\)?$/.exec(frame("x"))?.[1]);
    const found = named((root) => frame(join(root, "test/agents.test.ts")));
    expect(found?.test).toBe(title === null ? null : `${title} (test/agents.test.ts:${line})`);
  });

  it("passes over what is of the runtime, of node and of other packages, and names paths from the root", () => {
    const found = named((root) =>
      [
        `    at Facade.get (${root}/node_modules/@unambient/runtime/dist/index.js:1:1)`,
        `    at find (${root}/src/agents.ts:1:9)`,
        `    at run (${root}/node_modules/runner/it.js:1:1)`,
        `    at ${root}/test/agents.test.ts:5:5`,
        "    at process.processTicks (node:internal/process:1:1)",
      ].join("\n"),
    );
    expect(found?.stack.split("\n").map((line) => line.trim())).toEqual([
      "at find (src/agents.ts:1:9)",
      "at run (node_modules/runner/it.js:1:1)",
      "at test/agents.test.ts:5:5",
    ]);
  });
});
