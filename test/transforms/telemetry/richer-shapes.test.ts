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
    "a count that begins anew",
    counting("if (++count >= 10) { count = 0; console.log(given); }"),
    "count.everyNth(10)",
  ],
];

let gate: TypeGate;

beforeAll(() => {
  gate = fixtureTypeGate();
});

async function rewritten(text: string): Promise<string> {
  const input = new Map([["a.js", text]]);
  return applied(input, await planFixture(module, input, gate)).get("a.js") ?? "";
}

describe("the shapes of reports that are held back", () => {
  it.each(PLAIN)("are left to the plain facade: %s", async (_what, text) => {
    expect(await rewritten(text)).not.toMatch(/emitOncePer|everyNth/);
  });

  it.each(RICH)("are rewritten: %s", async (_what, text, call) => {
    expect(await rewritten(text)).toContain(call);
  });
});
