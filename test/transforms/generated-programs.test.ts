import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import type { TypeGate } from "../../src/typecheck/type-gate.ts";
import { module as cache } from "../../transforms/cache/module.ts";
import { module as errorContext } from "../../transforms/error-context/module.ts";
import { module as registry } from "../../transforms/registry/module.ts";
import { module as state } from "../../transforms/state/module.ts";
import { programs } from "./generated-program.ts";
import { loadProgram, runtime } from "./load-program.ts";
import { applied, planFixture } from "./plan-fixture.ts";
import { answersOf } from "./random-calls.ts";

const noTypes: TypeGate = { newErrors: async () => [] };
const { flags } = runtime;

describe.each([registry, cache, errorContext, state])("generated programs, stage $stage.id", (module) => {
  const { flag } = module.stage;
  afterEach(() => flags.set(flag, null));

  it("answer as before, whatever the flag says, and a second run changes nothing", async () => {
    let rewritten = 0;
    const property = fc.asyncProperty(programs, fc.integer({ min: 1, max: 1000 }), async ({ text }, seed) => {
      const input = new Map([["program.js", text]]);
      const plan = await planFixture(module, input, noTypes);
      const output = applied(input, plan);
      rewritten += plan.sites.filter((site) => site.refusal === null).length;
      const expected = await answersOf(loadProgram(input), { seed, calls: 30, beforeCall: () => {} });
      for (const mode of ["off", "on"] as const) {
        flags.set(flag, mode);
        const beforeCall = (index: number) => {
          if (mode === "on" && index % 5 === 4) flags.set(flag, index % 2 === 0 ? "on" : "off");
        };
        const actual = await answersOf(loadProgram(output), { seed, calls: 30, beforeCall });
        expect(actual, output.get("program.js") ?? "").toEqual(expected);
      }
      expect((await planFixture(module, output, noTypes)).changes).toEqual([]);
    });
    await fc.assert(property, { numRuns: 60, seed: 7 });
    expect(rewritten).toBeGreaterThan(60);
  });
});
