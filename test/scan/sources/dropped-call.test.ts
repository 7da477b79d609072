import { describe, expect, it } from "vitest";
import { isDroppedCall } from "../../../src/scan/sources/dropped-call.ts";

const CASES: readonly (readonly [text: string, isDropped: boolean])[] = [
  ['require("./jobs");', true],
  ['start();\nrequire("./jobs")', true],
  ['import x from "x"\n// first\nrequire("./jobs")\nrun()', false],
  ['start();\n// first\nrequire("./jobs")\nrun()', true],
  ['if (isOn) require("./jobs");', true],
  ['async () => { await import("./jobs"); }', true],
  ['{ void import("./jobs") }', false],
  ['const jobs =\n  require("./jobs");', false],
  ['start();\nrequire("./jobs")\n  .begin()', false],
  ['start();\nrequire("./jobs")\n(0)', false],
  ['start();\nrequire("./jobs").begin();', false],
  ['export default (isOn) => import("./jobs");', false],
  ['jest.mock("./jobs");', false],
  ['module.require("./jobs");', false],
  ['load(require("./jobs"));', false],
  ['return require("./jobs");', false],
  ['run(require, "./jobs");', false],
];

describe("a module that is loaded and nothing else", () => {
  it.each(CASES)("%j: %s", (text, isDropped) => {
    const match = /\(\s*["'`]([^"'`\n]+)["'`]\s*[,)]/.exec(text);
    expect(match !== null && isDroppedCall(text, match)).toBe(isDropped);
  });
});
