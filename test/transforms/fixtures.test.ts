import { describe, expect, it } from "vitest";
import { stages } from "../../transforms/index.ts";
import type { TypeGate } from "../../src/typecheck/type-gate.ts";
import { fixturesOf, stageFor, type Fixture } from "./fixtures.ts";
import { applied, fixtureTypeGate, planFixture } from "./plan-fixture.ts";

const BOM = "\uFEFF";

/** How a program is stored is nothing to the compiler: it is asked once for each. */
const noTypes: TypeGate = { newErrors: async () => [] };

/** The ways in which the same program may be stored; each gives the same result, stored the same way. */
const STORED = {
  "as it is": (text: string) => text,
  "with CRLF": (text: string) => text.replace(/\r?\n/g, "\r\n"),
  "with a BOM": (text: string) => BOM + text,
};

for (const own of stages) {
  const typeGate = fixtureTypeGate();
  const fixtures = fixturesOf(own.stage.id);
  if (fixtures.length === 0) continue;
  describe(`stage ${own.stage.id}`, () => {
    for (const fixture of fixtures) {
      const module = stageFor(fixture, own);
      describe(fixture.name, () => {
        // A file that begins with a BOM has no shebang.
        const isScript = [...fixture.input.values()].some((text) => text.startsWith("#!"));
        const ways = Object.entries(STORED).filter(([storage]) => !isScript || storage !== "with a BOM");
        it.each(ways)("%s", async (storage, store) => {
          const folder = `${fixture.stage}/${fixture.name}/${storage.replaceAll(" ", "-")}`;
          const stored = (files: ReadonlyMap<string, string>) =>
            new Map(
              [...files].map(([path, text]) => [
                `${folder}/${path}`,
                path.endsWith(".json") ? text : store(text),
              ]),
            );
          const input = stored(fixture.input);
          const plan = await planFixture(
            module,
            input,
            storage === "as it is" || needsTypes(fixture) ? typeGate : noTypes,
          );
          const output = applied(input, plan);

          expect(Object.fromEntries(output)).toEqual(Object.fromEntries(stored(fixture.output)));
          expect(plan.proof.filter((step) => !step.passed)).toEqual([]);
          // Whoever is told of state is shown where the scan saw it.
          expect(
            plan.sites.filter(({ finding }) => finding.evidence.every((each) => !each.location)),
          ).toEqual([]);
          if (fixture.refusal !== null) {
            expect(plan.sites.map((site) => site.refusal?.code)).toContain(fixture.refusal);
          } else if (!fixture.isDecoy) {
            expect(plan.sites.filter((site) => site.refusal === null)).not.toEqual([]);
          } else if (plan.changes.length === 0) {
            // It looks like state: that it is not even taken for some is what it shows.
            expect(plan.sites.filter(({ finding }) => finding.disposition !== "manual")).toEqual([]);
          }
          const again = await planFixture(module, output, noTypes);
          expect(again.changes).toEqual([]);
        });
      });
    }
  });
}

/** The output of these is what is left after the compiler refused a richer rewrite. */
function needsTypes({ name }: Fixture): boolean {
  return name.startsWith("narrowed-");
}
