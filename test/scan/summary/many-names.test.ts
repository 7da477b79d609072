import { describe, expect, it } from "vitest";
import { scanSources } from "../../../src/scan/scan-sources.ts";

/** A parser as generators write them: every rule keeps the place in locals, and each of them may be given what another holds. */
function parserOf(rules: number, locals: number): string {
  const names = Array.from({ length: locals }, (_, at) => `s${at}`);
  const pairs = names.flatMap((to) => names.filter((from) => from !== to).map((from) => [to, from]));
  const rule = (number: number): string =>
    [
      `function rule${number}() {`,
      `let ${names.join(", ")};`,
      ...names.map((name) => `${name} = at;`),
      ...pairs.map(([to, from]) => `if (text[at] === ${number}) { ${to} = ${from}; at = ${to}; }`),
      "}",
    ].join("\n");
  const all = Array.from({ length: rules }, (_, number) => number);
  const runs = all.map((number) => `rule${number}();`).join(" ");
  const parse = `export function parse(given) { text = given; at = 0; ${runs} return at; }`;
  return ['let at = 0;\nlet text = "";', parse, ...all.map(rule)].join("\n");
}

describe("names that are given what other names hold", () => {
  it("are followed no further than their mentions are kept", async () => {
    const { findings } = await scanSources(new Map([["parser.ts", parserOf(20, 22)]]));
    expect(findings.map(({ name }) => name)).toEqual(["at", "text"]);
  }, 15_000);
});
