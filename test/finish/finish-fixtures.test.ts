import { describe, expect, it } from "vitest";
import { finishFile } from "../../src/finish/finish-file.ts";
import { revertText } from "../../src/finish/revert-text.ts";
import { withoutFlags } from "../../src/finish/without-flags.ts";
import { stages } from "../../transforms/index.ts";
import { fixturesOf, stageFor } from "../transforms/fixtures.ts";
import { applied, fixtureTypeGate, planFixture } from "../transforms/plan-fixture.ts";

const typeGate = fixtureTypeGate();

for (const module of stages) {
  const { id, flag, otherFlags } = module.stage;
  const flags = new Set([flag, ...(otherFlags ?? [])].filter((name) => name !== null));
  const migrated = fixturesOf(id).filter((fixture) => fixture.refusal === null && !fixture.isDecoy);

  const kept = migrated.filter(({ finished }) => finished === null);
  const gone = migrated.filter(({ finished }) => finished !== null);

  describe.runIf(flags.size > 0 && migrated.length > 0)(`the fixtures of stage ${id}`, () => {
    it.each(kept.map((fixture) => [fixture.name, fixture] as const))(
      "%s: finished, it is what a migration without flags makes",
      async (_, fixture) => {
        const { input } = fixture;
        const own = stageFor(fixture, module);
        const flagged = applied(input, await planFixture(own, input, typeGate));
        const plain = applied(input, await planFixture(withoutFlags(own), input, typeGate));
        const finished = [...flagged].map(
          ([path, text]) => [path, withFinishedFacades(path, text, flags)] as const,
        );
        expect(withJoinedOptions(finished)).toEqual(withJoinedOptions(plain));
        for (const [, text] of finished) for (const name of flags) expect(text).not.toContain(name);
      },
    );

    if (gone.length > 0) {
      it.each(gone.map((fixture) => [fixture.name, fixture] as const))(
        "%s: finished, it is the plain call",
        (_, { output, finished }) => {
          const made = [...output].map(
            ([path, text]) => [path, withFinishedFacades(path, text, flags)] as const,
          );
          expect(Object.fromEntries(made)).toEqual(Object.fromEntries(finished ?? []));
        },
      );
    }

    it.each(migrated.map((fixture) => [fixture.name, fixture] as const))(
      "%s: reverted, it is what it was, with the edits made since; after it was finished too",
      (_, { input, output }) => {
        for (const [path, before] of input) {
          const after = output.get(path) ?? before;
          const since = "\n// a line that somebody added\n";
          const revert = (now: string) => revertText({ path, before, migrated: after, now });
          expect(revert(after)).toBe(before);
          if (path.endsWith(".json") || !after.endsWith("\n")) continue;
          expect(revert(after + since)).toBe(before + since);
          const finished = finishFile(path, after, flags)?.after;
          if (finished !== undefined) expect(revert(finished)).toBe(before);
        }
      },
    );
  });
}

/** What is left alone of two options has gone to the line of the call, where it fits; the other text has had no reason to. */
function withJoinedOptions(texts: Iterable<readonly [string, string]>): Record<string, string> {
  const joined = (text: string): string =>
    text
      .replace(/(["'], )\{\s*\n\s*value: ([^\n]*[^\s,([{`]),?\s*\n\s*\}/g, "$1{ value: $2 }")
      .replace(/(["'], )\{ ?value: ([^\n]*?) ?\}\)/g, "$1{ value: $2 })");
  return Object.fromEntries([...texts].map(([path, text]) => [path, joined(text)]));
}

function withFinishedFacades(path: string, text: string, flags: ReadonlySet<string>): string {
  return path.endsWith(".json") ? text : (finishFile(path, text, flags)?.after ?? text);
}
