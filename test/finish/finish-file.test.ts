import { describe, expect, it } from "vitest";
import { dropFlags } from "../../src/finish/drop-flags.ts";
import { finishFile } from "../../src/finish/finish-file.ts";

const flags = new Set(["use_a"]);
const head = 'import { cell } from "@unambient/runtime";\n';

function finished(code: string): string | null {
  return finishFile("a.ts", head + code, flags)?.after.slice(head.length) ?? null;
}

describe("finishFile", () => {
  it.each([
    ["another stage's flag", 'const n = cell("n", { flag: "use_b", legacy: 0 });\n'],
    ["a facade without a flag", 'const n = cell("n", { value: 0 });\n'],
    ["a call in a comment", '// cell("n", { flag: "use_a", legacy: 0 })\n'],
  ])("leaves %s", (_, code) => expect(finished(code)).toBeNull());

  it.each([
    ['cell("n", { flag: "use_a", legacy: 0 })', 'cell("n", { value: 0 })'],
    ['cell("n", {flag:"use_a",legacy:0})', 'cell("n", {value:0})'],
    ['cell("n", { legacy: 0, flag: "use_a" })', 'cell("n", { value: 0 })'],
    ['cell("n", { flag: "use_a", inherit: "copy", legacy: 0 })', 'cell("n", { inherit: "copy", value: 0 })'],
    ['cell("n", {\n  flag: "use_a",\n  legacy: 0,\n})', 'cell("n", { value: 0 })'],
    ['cell("n", {\r\n\tlegacy: 0,\r\n\tflag: "use_a",\r\n})', 'cell("n", { value: 0 })'],
    ['cell("n", {\n  flag: "use_a",\n  legacy,\n})', 'cell("n", { value: legacy })'],
    [
      'cell("n", {\n  flag: "use_a",\n  legacy: /** @type {A} */ (b),\n})',
      'cell("n", { value: /** @type {A} */ (b) })',
    ],
    ['cell("n", {\n  flag: "use_a",\n  // why\n  legacy: 0,\n})', 'cell("n", {\n  // why\n  value: 0,\n})'],
    [
      'cell("n", {\n  flag: "use_a",\n  legacy: [\n    0,\n  ],\n})',
      'cell("n", {\n  value: [\n    0,\n  ],\n})',
    ],
    [
      'cell("n", {\n  flag: "use_a",\n  inherit: "copy",\n  legacy: 0,\n})',
      'cell("n", {\n  inherit: "copy",\n  value: 0,\n})',
    ],
    [
      `cell("n", {\n  flag: "use_a",\n  legacy: made("${"long".repeat(20)}"),\n})`,
      `cell("n", {\n  value: made("${"long".repeat(20)}"),\n})`,
    ],
    ['cell("n", { flag: "use_a", /* why */ legacy: 0 })', 'cell("n", { /* why */ value: 0 })'],
    ['cell("n", { flag: "use_a", legacy })', 'cell("n", { value: legacy })'],
    [
      'cell("n", { flag: "use_a", legacy: { flag: "use_a", legacy: 1 } })',
      'cell("n", { value: { flag: "use_a", legacy: 1 } })',
    ],
  ])("%j becomes %j", (before, after) =>
    expect(finished(`const n = ${before};\n`)).toBe(`const n = ${after};\n`),
  );
});

describe("the note behind a facade", () => {
  const a = 'cell("a", { flag: "use_a", legacy: 0 })';
  const b = 'cell("b", { flag: "use_b", legacy: 0 })';

  it.each([
    [
      "goes with its flag",
      `const a = ${a}; // unambient: stack-top\n`,
      'const a = cell("a", { value: 0 });\n',
    ],
    [
      "leaves a comment of the file's own",
      `const a = ${a}; // why // unambient: stack-top\r\n`,
      'const a = cell("a", { value: 0 }); // why\r\n',
    ],
    [
      "stays for the facade of another flag behind it",
      `const a = ${a}, b = ${b}; // unambient: stack-top\n`,
      `const a = cell("a", { value: 0 }), b = ${b}; // unambient: stack-top\n`,
    ],
    [
      "goes once where two facades stand before it",
      `const a = ${a}, c = ${a}; // unambient: stack-top\n`,
      'const a = cell("a", { value: 0 }), c = cell("a", { value: 0 });\n',
    ],
    [
      "goes with the outer of two facades",
      `const a = cell("a", { flag: "use_a", legacy: ${b} }); // unambient: stack-top\n`,
      `const a = cell("a", { value: ${b} });\n`,
    ],
  ])("%s", (_what, before, after) => expect(finished(before)).toBe(after));
});

describe("dropFlags", () => {
  it("takes a flag out, with the entries of its facades, and leaves the rest", () => {
    const text = '{\n  "use_a": "on",\n  "use_a/jobs": "off",\n  "use_ab": "on"\n}\n';
    expect(dropFlags(text, flags)).toBe('{\n  "use_ab": "on"\n}\n');
  });
});
