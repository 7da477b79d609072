import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { stages } from "../../transforms/index.ts";
import { fixturesOf } from "./fixtures.ts";
import { loadProgram, runtime } from "./load-program.ts";
import { answersOf } from "./random-calls.ts";

const { flags } = runtime;
const SEEDS = [1, 2, 3];
const CALLS = 40;

// What asks the clock must be told the same by both programs, however long either takes.
beforeAll(() => void vi.useFakeTimers({ toFake: ["Date", "performance"] }));
afterAll(() => void vi.useRealTimers());

/** Runs a program whose clock goes on a little with every call. */
function answersAt(
  seed: number,
  files: ReadonlyMap<string, string>,
  before: (index: number) => void = () => {},
) {
  vi.setSystemTime(Date.UTC(2024, 1, 29));
  const beforeCall = (index: number) => {
    vi.advanceTimersByTime(index % 5);
    before(index);
  };
  return answersOf(loadProgram(files), { seed, calls: CALLS, beforeCall });
}

for (const { stage } of stages) {
  const names = [stage.flag, ...(stage.otherFlags ?? [])].filter((flag) => flag !== null);
  const fixtures = fixturesOf(stage.id).filter(({ input, output }) => input !== output);
  const switchAll = (mode: "off" | "shadow" | "on" | null) => names.forEach((flag) => flags.set(flag, mode));
  if (names.length === 0 || fixtures.length === 0) continue;

  afterEach(() => switchAll(null));

  describe(`programs that stage ${stage.id} rewrote answer as before`, () => {
    for (const { name, input, finished } of fixtures) {
      it.runIf(finished !== null)(`${name}, finished`, async () => {
        // The runtime asks the clock of a test once its timers are fake; without flags its own limits are all that there is.
        vi.useFakeTimers({ toFake: ["Date", "performance", "setTimeout"] });
        for (const seed of SEEDS) {
          const expected = await answersAt(seed, input);
          expect(await answersAt(seed, finished ?? input)).toEqual(expected);
        }
        vi.useFakeTimers({ toFake: ["Date", "performance"] });
      });
    }

    for (const { name, input, output } of fixtures) {
      it.each(["off", "shadow", "on", "flipped"] as const)(`${name}, flag %s`, async (mode) => {
        for (const seed of SEEDS) {
          const expected = await answersAt(seed, input);
          switchAll(mode === "flipped" ? "off" : mode);
          const beforeCall = (index: number) => {
            if (mode === "flipped" && index % 7 === 3) switchAll(index % 2 === 0 ? "on" : "off");
          };
          const actual = await answersAt(seed, output, beforeCall);
          expect(actual).toEqual(expected);
        }
      });
    }
  });
}
