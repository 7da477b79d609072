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
    ['cell("n", {\n  flag: "use_a",\n  legacy: 0,\n})', 'cell("n", {\n  value: 0,\n})'],
    ['cell("n", {\r\n\tlegacy: 0,\r\n\tflag: "use_a",\r\n})', 'cell("n", {\r\n\tvalue: 0,\r\n})'],
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

describe("dropFlags", () => {
  it("takes a flag out, with the entries of its facades, and leaves the rest", () => {
    const text = '{\n  "use_a": "on",\n  "use_a/jobs": "off",\n  "use_ab": "on"\n}\n';
    expect(dropFlags(text, flags)).toBe('{\n  "use_ab": "on"\n}\n');
  });
});
