import type { LinkedVariable, PlacedUse } from "../link/linked-variable.ts";
import { mayChangeMembers } from "./member-states.ts";
import { isRunPhase } from "./state.ts";
import type { State } from "./state.ts";

/**
 * Values that a function puts on the prototype of a class or function: every instance reads them, those made before
 * included. Functions are left out: adding them is how classes were built, and replacing them is a patch.
 * @param usesOf the variable's mentions
 */
export function prototypeStates(linked: LinkedVariable, usesOf: () => readonly PlacedUse[]): State[] {
  const { variable } = linked;
  const isClass = variable.role === "class" || /^(function|class)$/.test(variable.initial);
  if (!isClass || !mayChangeMembers(linked)) return [];
  const byName = new Map<string, PlacedUse[]>();
  for (const placed of usesOf()) {
    const [holder, name, ...path] = placed.use.path;
    // `this.prototype` in a function of the class may be that of a class derived from it.
    if (
      holder !== "prototype" ||
      placed.use.via === "this" ||
      name === undefined ||
      name === "*" ||
      name === "()"
    )
      continue;
    const below = { ...placed, use: { ...placed.use, path, end: placed.use.memberEnd } };
    byName.set(name, [...(byName.get(name) ?? []), below]);
  }
  return [...byName].flatMap(([name, uses]) => prototypeState(linked, name, uses) ?? []);
}

function prototypeState(linked: LinkedVariable, name: string, uses: readonly PlacedUse[]): State | null {
  const writes = uses.filter(({ use, file }) => isWrite(use) && file.testMark === null);
  const [first] = writes;
  if (!first || !writes.some(isRunPhase) || writes.some(({ use }) => use.value === "function")) return null;
  const { name: owner, scope } = linked.variable;
  return {
    file: first.file,
    name,
    form: "fn-static",
    start: first.use.start,
    end: first.use.memberEnd,
    scope: [scope, owner, "prototype"].filter(Boolean).join("."),
    initial: isRunPhase(first) ? "nullish" : (first.use.value ?? "nullish"),
    uses,
    linked,
    member: `prototype.${name}`,
  };
}

function isWrite({ action, path }: PlacedUse["use"]): boolean {
  return path.length === 0 && (action === "write" || action === "update");
}
