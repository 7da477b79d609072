import { expect, it } from "vitest";
import { scanSources } from "../../../src/scan/scan-sources.ts";

const LIB = "const lib = {}; lib.Failure = function () {}; lib.known = 0;";
const ADD = "module.exports.add = (name, make) => define(lib.Failure, name, make);";
const DEFINE = "function define(owner, name, make) { owner[name] = make }";

function refusalOf(text: string): string | null | undefined {
  const { findings } = scanSources(new Map([["src/lib.js", text]]));
  return findings.find(({ name }) => name === "lib")?.refusal?.code ?? null;
}

it("leaves what lies around the part that a module hands out and changes", () => {
  expect(refusalOf(`${LIB} ${DEFINE} module.exports = lib.Failure; ${ADD}`)).toBe("whole-export");
});

it("takes for state what changes beside the part that is handed out", () => {
  const count = "module.exports.count = () => ++lib.known;";
  expect(refusalOf(`${LIB} ${DEFINE} module.exports = lib.Failure; ${ADD} ${count}`)).not.toBe(
    "whole-export",
  );
  expect(refusalOf(`${LIB} ${DEFINE} module.exports = { ok: true }; ${ADD}`)).not.toBe("whole-export");
  const other = "lib.Other = function () {};";
  expect(
    refusalOf(
      `${LIB} ${other} module.exports = lib.Failure; module.exports.add = (name) => { lib.Other[name] = 1 };`,
    ),
  ).not.toBe("whole-export");
});
