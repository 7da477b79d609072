import type { LinkedProject } from "../link/link-project.ts";
import type { PlacedUse } from "../link/linked-variable.ts";
import type { FileSummary, UseSummary } from "../summary/file-summary.ts";
import { mutationOf } from "./mutation.ts";

/** What a class's methods do to the fields of its instances, after construction. */
export interface ClassEffects {
  /** Names of the methods that change a field. */
  readonly mutators: ReadonlySet<string>;
  readonly uses: readonly UseSummary[];
  /** Nothing is inherited from code that was not analysed: what `mutators` leaves out changes nothing. */
  readonly isWhole: boolean;
  /** An absent entry of a field is computed and kept by one method. */
  readonly isMemo: boolean;
}

/** Effects of the class behind `new Name(…)`, when the project declares it. */
export function classEffects(
  initial: string,
  file: FileSummary,
  project: LinkedProject,
): ClassEffects | null {
  const name = /^new:([\w$]+)$/.exec(initial)?.[1];
  return name ? effectsOf(name, file, project, 0) : null;
}

/** Longer chains of classes are not followed. */
const MAX_ANCESTORS = 5;

function effectsOf(
  name: string,
  from: FileSummary,
  project: LinkedProject,
  depth: number,
): ClassEffects | null {
  const target = depth > MAX_ANCESTORS ? null : project.exportTable.behind(from, name, null);
  if (!target || target.path.length > 0) return null;
  const { variable, file } = target;
  const { instanceUses } = variable;
  const uses = instanceUses.filter((use) => methodOf(use, file) !== "constructor" && isChange(use));
  const own = uses.filter((use) => use.via === "this" || use.via === "alias");
  const parent = variable.superName === "" ? null : effectsOf(variable.superName, file, project, depth + 1);
  return {
    isWhole: variable.superName === "" || parent?.isWhole === true,
    isMemo: parent?.isMemo === true || own.some((use) => isMemoPut(use, instanceUses)),
    mutators: new Set([...mutatorsOf(own, instanceUses, file), ...(parent?.mutators ?? [])]),
    uses: [...own, ...(parent?.uses ?? [])],
  };
}

/** The method in which a use stands, callbacks inside it included. */
function methodOf({ frame }: UseSummary, file: FileSummary): string {
  let at = frame;
  while (at > 0 && file.frames[at]?.name === "") at = file.frames[at]?.parent ?? 0;
  return file.frames[at]?.name ?? "";
}

/** Methods that change a field, and those that call such a method of their own. */
function mutatorsOf(
  own: readonly UseSummary[],
  all: readonly UseSummary[],
  file: FileSummary,
): ReadonlySet<string> {
  const nameOf = (use: UseSummary): string => methodOf(use, file);
  const names = new Set(own.map(nameOf));
  const ownCalls = all.filter(({ action, path }) => action === "call" && path.length === 0);
  for (let size = -1; size !== names.size;) {
    size = names.size;
    for (const call of ownCalls) if (names.has(call.method ?? "")) names.add(nameOf(call));
  }
  return names;
}

/** `this.entries.set(key, made)` in a method that also does `this.entries.get(key)`. */
function isMemoPut(put: UseSummary, all: readonly UseSummary[]): boolean {
  const isPut =
    (put.action === "call" && put.method === "set") || (put.action === "write" && put.path[1] === "*");
  if (!isPut || /^(param:|empty-|true|false|nullish)/.test(put.value ?? "")) return false;
  return all.some(
    (use) =>
      use.frame === put.frame &&
      use.path[0] === put.path[0] &&
      (use.method === "get" || (use.path[1] === "*" && use.action !== "write" && use.action !== "delete")),
  );
}

function isChange(use: UseSummary): boolean {
  return use.path.length > 0 && mutationOf(use, "object", () => false) !== "none";
}

/** A call of a method that is known to leave the fields alone, whatever it is called. */
export function isHarmlessCall({ use }: PlacedUse, effects: ClassEffects): boolean {
  return use.action === "call" && use.path.length === 0 && !effects.mutators.has(use.method ?? "");
}

/** A call of a mutating method. */
export function isMutatorCall({ use }: PlacedUse, effects: ClassEffects): boolean {
  return (
    use.action === "call" && use.path.length === 0 && use.method !== null && effects.mutators.has(use.method)
  );
}
