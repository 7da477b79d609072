import type { LinkedProject, PlacedUse } from "../link/link-project.ts";
import type { FileSummary, UseSummary } from "../summary/file-summary.ts";
import { mutationOf } from "./mutation.ts";

/** What a class's methods do to the fields of its instances, after construction. */
export interface ClassEffects {
  /** Names of the methods that change a field. */
  readonly mutators: ReadonlySet<string>;
  readonly uses: readonly UseSummary[];
}

/** Effects of the class behind `new Name(…)`, when the project declares it. */
export function classEffects(
  initial: string,
  file: FileSummary,
  project: LinkedProject,
): ClassEffects | null {
  const name = /^new:([\w$]+)$/.exec(initial)?.[1];
  const target = name ? project.exportTable.behind(file, name, null) : null;
  if (!target || target.path.length > 0) return null;
  const uses = target.variable.instanceUses.filter(
    (use) => target.file.frames[use.frame]?.name !== "constructor" && isChange(use),
  );
  const own = uses.filter((use) => use.via === "this" || use.via === "alias");
  return { mutators: new Set(own.map((use) => target.file.frames[use.frame]?.name ?? "")), uses: own };
}

function isChange(use: UseSummary): boolean {
  return use.path.length > 0 && mutationOf(use, "object", () => false) !== "none";
}

/** A call of a mutating method. */
export function isMutatorCall({ use }: PlacedUse, effects: ClassEffects): boolean {
  return (
    use.action === "call" && use.path.length === 0 && use.method !== null && effects.mutators.has(use.method)
  );
}
