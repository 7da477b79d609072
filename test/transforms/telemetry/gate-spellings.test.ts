import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { module } from "../../../transforms/telemetry/module.ts";
import type { TypeGate } from "../../../src/typecheck/type-gate.ts";
import { loadProgram, runtime } from "../load-program.ts";
import { applied, fixtureTypeGate, planFixture } from "../plan-fixture.ts";

const HELD = [
  "last[key] && now - last[key] < gap",
  "now - last[key] < gap && last[key]",
  "last[key] !== undefined && gap > now - last[key]",
  "key in last && now - last[key] <= gap",
  "now - last[key] < gap",
  "now - last[key] <= gap",
  "now - (last[key] || 0) < gap",
  "gap >= now - (last[key] ?? 0)",
  "now - (last[key] ?? -5) < gap",
  "now - (last[key] || -5) < gap",
  "now - (last[key] ?? -Infinity) <= gap",
  "now - (last[key] || -Infinity) < gap",
];

const LET_THROUGH = [
  "!last[key] || now - last[key] >= gap",
  "!(key in last) || gap < now - last[key]",
  "last[key] == null || gap <= now - last[key]",
  "now - last[key] > gap || !last[key]",
  "now - (last[key] || 0) >= gap",
  "now - (last[key] ?? 0) > gap",
];

const PROGRAMS = [
  ...HELD.map((test) => [test, `if (${test}) return false; last[key] = now; return true;`] as const),
  ...LET_THROUGH.map(
    (test) => [test, `if (${test}) { last[key] = now; return true; } return false;`] as const,
  ),
];

const NAMES = ["a", "b", "toString"];
const GAPS = [1, 2, 3, 0, -1, Infinity, undefined, "2", NaN];
const STARTS = [0, -3, 1_000];

let gate: TypeGate;

beforeAll(() => {
  gate = fixtureTypeGate();
});

afterEach(() => {
  vi.useRealTimers();
  runtime.flags.set("use_telemetry_server", null);
});

/** What the program says to the same questions while the clock goes on, one gap after the other. */
function answersOf(files: ReadonlyMap<string, string>): readonly unknown[] {
  return STARTS.flatMap((start) =>
    GAPS.flatMap((gap) => {
      const ask = loadProgram(files).get("last.js#ask") as (key: string, gap: unknown) => unknown;
      return [0, 0, 1, 1, 2, 3, 3, 6].flatMap((later) => {
        vi.setSystemTime(start + later);
        return NAMES.map((name) => ask(name, gap));
      });
    }),
  );
}

describe("conditions that compare with the time before answer the same, however they are spelled", () => {
  it.each(PROGRAMS)("%s", async (_test, body) => {
    const text = `const last = {};\nexports.ask = function (key, gap) {\n  const now = Date.now();\n  ${body}\n};\n`;
    const input = new Map([["last.js", text]]);
    const output = applied(input, await planFixture(module, input, gate));
    expect(output.get("last.js")).toContain("last.emitOncePer(key, gap)");
    vi.useFakeTimers();
    const expected = answersOf(input);
    expect(answersOf(output)).toEqual(expected);
    runtime.flags.set("use_telemetry_server", "on");
    expect(answersOf(output)).toEqual(expected);
  });
});
