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

const VARIABLE = [
  ["let last = 0;", "if (now - last > gap) { last = now; return true; } return false;"],
  ["let last = 0;", "if (now - last >= gap) { last = now; return true; } return false;"],
  ["let last = 0;", "if (now - last < gap) return false; last = now; return true;"],
  ["let last = 0;", "if (last && now - last <= gap) return false; last = now; return true;"],
  ["let last = -5;", "if (gap > now - last) return false; last = now; return true;"],
  ["let last = -Infinity;", "if (now - last <= gap) return false; last = now; return true;"],
  ["let last = Date.now();", "if (now - last < gap) return false; last = now; return true;"],
  ["let last;", "if (last !== undefined && now - last < gap) return false; last = now; return true;"],
  ["let last;", "if (!last || now - last >= gap) { last = now; return true; } return false;"],
  ["let last;", "if (now - last < gap) return false; last = now; return true;"],
] as const;

const IN_A_CELL = [
  ["let last = null;", "if (now - last < gap) return false; last = now; return true;"],
  ["let last;", "if (now - last >= gap) { last = now; return true; } return false;"],
  ["let last = -5;", "if (last && now - last < gap) return false; last = now; return true;"],
  ["let last = 0;", "if (now - last < gap) return last; last = now; return true;"],
  ["let last = 0;", "if (now - last < gap) return false; last = now + 1; return true;"],
  ["let last = 0;", "if (now - last < gap) return false; key(); last = now; return true;"],
  ["let last = now();", "if (now() - last < gap) return false; last = now(); return true;"],
] as const;

describe("one time in a variable", () => {
  const program = (declared: string, body: string) =>
    new Map([
      [
        "last.js",
        `${declared}\nexports.ask = function (key, gap) {\n  const now = Date.now();\n  ${body}\n};\n`,
      ],
    ]);

  it.each(VARIABLE)("%s %s answers the same", async (declared, body) => {
    const input = program(declared, body);
    const output = applied(input, await planFixture(module, input, gate));
    expect(output.get("last.js")).toContain('last.emitOncePer("last", gap)');
    vi.useFakeTimers();
    vi.setSystemTime(-2);
    const expected = answersOf(input);
    vi.setSystemTime(-2);
    expect(answersOf(output)).toEqual(expected);
    runtime.flags.set("use_telemetry_server", "on");
    vi.setSystemTime(-2);
    expect(answersOf(output)).toEqual(expected);
  });

  it.each(IN_A_CELL)("%s %s is held by a cell", async (declared, body) => {
    const input = program(declared, body);
    const output = applied(input, await planFixture(module, input, gate));
    expect(output.get("last.js")).not.toContain("emitOncePer");
  });
});
