import { beforeAll, describe, expect, it } from "vitest";
import { module } from "../../../transforms/telemetry/module.ts";
import type { TypeGate } from "../../../src/typecheck/type-gate.ts";
import { applied, fixtureTypeGate, planFixture } from "../plan-fixture.ts";

const TABLE = "const last = {};\n";
const asking = (body: string) => `${TABLE}exports.ask = function (key, other) {\n  ${body}\n};\n`;
const counting = (body: string, from = "0") =>
  `let count = ${from};\nexports.ask = function (given) {\n  ${body}\n};\n`;

/** What is not the whole pattern stays in the plain facade: said as `emitOncePer` it would answer otherwise. */
const PLAIN: readonly (readonly [what: string, text: string])[] = [
  [
    "a time that is read before something is called",
    asking(
      "const now = Date.now(); const before = last[key]; other(); if (before !== undefined && now - before < 9) return false; last[key] = now; return true;",
    ),
  ],
  [
    "a time that is read before a constant is made by a call",
    asking(
      "const now = Date.now(); const before = last[key]; const made = other(); if (before !== undefined && now - before < 9) return made; last[key] = now; return true;",
    ),
  ],
  [
    "a note that is all that the branch does",
    asking(
      "const now = Date.now(); if (!(key in last) || now - last[key] >= 9) last[key] = now; return now;",
    ),
  ],
  [
    "a branch that goes on",
    asking("const now = Date.now(); if (key in last && now - last[key] < 9) { other(); } last[key] = now;"),
  ],
  [
    "another time that is noted",
    asking(
      "const now = Date.now(); const then = Date.now(); if (key in last && now - last[key] < 9) return; last[key] = then;",
    ),
  ],
  [
    "what no clock says",
    asking("const now = other; if (key in last && now - last[key] < 9) return; last[key] = now;"),
  ],
  [
    "a question that is the wrong way round",
    asking("const now = Date.now(); if (key in last || now - last[key] < 9) return; last[key] = now;"),
  ],
  [
    "a branch for what is held back and another one for what is not",
    asking(
      "const now = Date.now(); if (!(key in last) || now - last[key] >= 9) { last[key] = now; } else { other(); }",
    ),
  ],
  [
    "a key that a call gives",
    asking(
      "const now = Date.now(); if (last[other()] && now - last[other()] < 9) return; last[other()] = now;",
    ),
  ],
  [
    "an interval that a call gives",
    asking("const now = Date.now(); if (last[key] && now - last[key] < other()) return; last[key] = now;"),
  ],
  [
    "the time of one key and the note of another",
    asking("const now = Date.now(); if (last[other] && now - last[other] < 9) return; last[key] = now;"),
  ],
  [
    "a time that callers are told",
    asking(
      "const now = Date.now(); const before = last[key]; if (before !== undefined && now - before < 9) return before; last[key] = now;",
    ),
  ],
  [
    "two places that compare otherwise",
    `${asking("const now = Date.now(); if (last[key] && now - last[key] < 9) return; last[key] = now;")}exports.tell = function (key) {\n  const now = Date.now(); if (last[key] && now - last[key] <= 9) return; last[key] = now;\n};\n`,
  ],
  [
    "a time that is not asked for, where none lets nothing through",
    asking("const now = Date.now(); if (now - last[key] >= 9) { last[key] = now; other(); }"),
  ],
  [
    "a time that is asked whether it is true, and stands for another where there is none",
    asking("const now = Date.now(); if (last[key] && now - (last[key] ?? 5) < 9) return; last[key] = now;"),
  ],
  [
    "what is no time that is kept",
    asking("const now = Date.now(); if (now - (last[key] && 5) < 9) return; last[key] = now;"),
  ],
  [
    "a time that is kept, and stands for another where it is 0",
    asking("const now = Date.now(); if (key in last && now - (last[key] || 5) < 9) return; last[key] = now;"),
  ],
  [
    "a count that begins above its limit",
    counting("if (++count >= 10) { count = 0; console.log(given); }", "20"),
  ],
  [
    "two limits",
    counting("if (++count >= 10) { count = 0; console.log(given); } if (++count >= 20) { count = 0; }"),
  ],
  ["a count that is told", counting("if (++count >= 10) { count = 0; console.log(given); } return count;")],
  ["the count before this one", counting("if (count++ >= 10) { count = 0; console.log(given); }")],
  ["one more than the limit", counting("if (++count > 10) { count = 0; console.log(given); }")],
  [
    "a count that begins anew after what may fail",
    counting("if (++count >= 10) { console.log(given()); count = 0; }"),
  ],
  ["a count that begins anew at one", counting("if (++count >= 10) { count = 1; console.log(given); }")],
  ["a count by two", counting("count += 2; if (count % 10 === 0) console.log(given);")],
  ["a remainder that is told", counting("count += 1; return count % 10;")],
  ["a count that nothing sets back", counting("if (++count >= 10) { count -= 0; console.log(given); }")],
  ["a count down", counting("count--; if (count % 10 === 0) console.log(given);")],
  [
    "a time whose name is used anew",
    asking(
      "const now = Date.now(); let before = last[key]; if (before && now - before < 9) return; last[key] = now; before = other;",
    ),
  ],
  [
    "a flush that may be another one",
    "let lines = [];\nlet flush = () => { lines = []; };\nexports.setFlush = (given) => { flush = given; };\nexports.add = (line) => { lines.push(line); if (lines.length >= 5) flush(); };\n",
  ],
  [
    "a span that ends only where its work does not fail",
    "const open = [];\nexports.run = (name, work) => { open.push({ name, at: Date.now() }); return work().then(() => { open.pop(); }); };\n",
  ],
];

/** Said otherwise, and the same. */
const RICH: readonly (readonly [what: string, text: string, call: string])[] = [
  [
    "a constant that calls nothing between",
    asking(
      "const before = last[key]; const half = other / 2; const now = Date.now(); if (before && now - before < 9) return half; last[key] = now; return half;",
    ),
    "last.emitOncePer(key, 9)",
  ],
  [
    "a time that was read before something else is done",
    asking(
      "const now = Date.now(); other(now); if (last[key] && now - last[key] < 9) return; last[key] = now;",
    ),
    "last.emitOncePer(key, 9, now)",
  ],
  [
    "a time that is told",
    asking(
      "const now = Date.now(); if (last[key] && now - last[key] < 9) return 0; last[key] = now; return now;",
    ),
    "last.emitOncePer(key, 9, now)",
  ],
  [
    "a clock that is the last of several constants",
    asking(
      "const extra = other, now = Date.now(); if (last[key] && now - last[key] < 9) return extra; last[key] = now; return extra;",
    ),
    "const extra = other; if",
  ],
  [
    "a count that begins anew",
    counting("if (++count >= 10) { count = 0; console.log(given); }"),
    "count.everyNth(10)",
  ],
];

let gate: TypeGate;

beforeAll(() => {
  gate = fixtureTypeGate();
});

async function rewritten(text: string, path = "a.js"): Promise<string> {
  const input = new Map([[path, text]]);
  return applied(input, await planFixture(module, input, gate)).get(path) ?? "";
}

describe("the shapes of reports that are held back", () => {
  it.each(PLAIN)("are left to the plain facade: %s", async (_what, text) => {
    expect(await rewritten(text)).not.toMatch(/emitOncePer|everyNth|emitBatched|isolate/);
  });

  it.each(RICH)("are rewritten: %s", async (_what, text, call) => {
    expect(await rewritten(text)).toContain(call);
  });

  it.each([
    ["a table without keys of others and a number", "new Map()", "key", "9", false],
    ["a number that a constant holds", "new Map()", "key", "GAP", false],
    ["a gap that callers give", "new Map()", "key", "other", true],
    ["a gap that may be replaced", "new Map()", "key", "gap", true],
    ["a key that may be one of every object", "{}", "key", "9", true],
    ["a key that is none of those", "{}", "'a'", "9", false],
  ])("are strict where what is compared may be no number: %s", async (_what, made, key, gap, isStrict) => {
    const [has, get, set] =
      made === "{}"
        ? [`${key} in last`, `last[${key}]`, `last[${key}] = now`]
        : [`last.has(${key})`, `last.get(${key})`, `last.set(${key}, now)`];
    const text = `const GAP = 5 * 1000;\nconst last = ${made};\nexports.ask = function (key, other) {\n  let gap = 9; gap = other; const now = Date.now(); if (!(${has}) || now - ${get} >= ${gap}) { ${set}; return true; } return false;\n};\n`;
    const output = await rewritten(text);
    expect(output).toContain(`last.emitOncePer(${key}, ${gap})`);
    expect(output.includes("strict: true")).toBe(isStrict);
  });

  it("are not strict where types say that the gap is a number", async () => {
    const text =
      "const last = new Map<string, number>();\nexport function ask(key: string, gap: number): boolean {\n  const now = Date.now();\n  const before = last.get(key);\n  if (before === undefined || now - before >= gap) {\n    last.set(key, now);\n    return true;\n  }\n  return false;\n}\n";
    const output = await rewritten(text, "a.ts");
    expect(output).toContain("last.emitOncePer(key, gap)");
    expect(output).not.toContain("strict");
  });
});
