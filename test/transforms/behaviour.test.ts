import { afterEach, describe, expect, it } from "vitest";
import { stages } from "../../transforms/index.ts";
import { fixturesOf } from "./fixtures.ts";
import { loadProgram, runtime } from "./load-program.ts";
import { answersOf } from "./random-calls.ts";

const { flags } = runtime;
const SEEDS = [1, 2, 3];
const CALLS = 40;

for (const { stage } of stages) {
  const names = [stage.flag, ...(stage.otherFlags ?? [])].filter((flag) => flag !== null);
  const fixtures = fixturesOf(stage.id).filter(({ input, output }) => input !== output);
  const switchAll = (mode: "off" | "shadow" | "on" | null) => names.forEach((flag) => flags.set(flag, mode));
  if (names.length === 0 || fixtures.length === 0) continue;

  afterEach(() => switchAll(null));

  describe(`programs that stage ${stage.id} rewrote answer as before`, () => {
    for (const { name, input, finished } of fixtures) {
      it.runIf(finished !== null)(`${name}, finished`, async () => {
        for (const seed of SEEDS) {
          const options = { seed, calls: CALLS, beforeCall: () => {} };
          const expected = await answersOf(loadProgram(input), options);
          expect(await answersOf(loadProgram(finished ?? input), options)).toEqual(expected);
        }
      });
    }

    for (const { name, input, output } of fixtures) {
      it.each(["off", "shadow", "on", "flipped"] as const)(`${name}, flag %s`, async (mode) => {
        for (const seed of SEEDS) {
          const expected = await answersOf(loadProgram(input), { seed, calls: CALLS, beforeCall: () => {} });
          switchAll(mode === "flipped" ? "off" : mode);
          const beforeCall = (index: number) => {
            if (mode === "flipped" && index % 7 === 3) switchAll(index % 2 === 0 ? "on" : "off");
          };
          const actual = await answersOf(loadProgram(output), { seed, calls: CALLS, beforeCall });
          expect(actual).toEqual(expected);
        }
      });
    }
  });
}
