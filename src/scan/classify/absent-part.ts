import type { PlacedUse } from "../link/linked-variable.ts";
import type { VariableSummary } from "../summary/file-summary.ts";

/**
 * The mentions of an object but for what is done to a part that it does not have, nor is given: `const extra =
 * options.extra ?? []; extra.push(more)`, of a constant without an `extra`. What is asked for is not there, and what is
 * filled instead is no part of it.
 *
 * @param changesWhole whether a mention may replace the object, or copy properties into it
 */
export function withoutAbsentParts(
  uses: readonly PlacedUse[],
  { properties }: VariableSummary,
  changesWhole: (placed: PlacedUse) => boolean,
): readonly PlacedUse[] {
  if (properties === null) return uses;
  const isAbsent = (part: string): boolean =>
    part !== "*" && !properties.includes(part) && !uses.some((each) => isGiven(each, part));
  const kept = uses.filter(
    ({
      use: {
        path: [part],
        ...use
      },
    }) => {
      const isBelow = part !== undefined && (use.action === "call" || use.action === "pass");
      return !isBelow || !isAbsent(part);
    },
  );
  return kept.length === uses.length || uses.some(changesWhole) ? uses : kept;
}

/** By name, or by a key that is not told; as the module loads as well. */
function isGiven({ use: { action, path } }: PlacedUse, part: string): boolean {
  const isPut = action === "write" || action === "update";
  return isPut && (path[0] === part || path[0] === "*");
}
