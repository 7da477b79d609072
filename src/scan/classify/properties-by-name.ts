import type { LinkedVariable, PlacedUse } from "../link/linked-variable.ts";
import { FIXED_KEY } from "../scopes/reference.ts";
import { mayChangeMembers } from "./member-states.ts";
import { isRunPhase } from "./state.ts";
import type { State } from "./state.ts";

/**
 * `function log(format) { return log[format] ?? log.plain }` and `function define(name, format) { log[name] = format
 * }`: a function of the module that is a table as well, by names that callers give. What its own module gives it by
 * names it knows is no more than how it was built.
 * @param usesOf the variable's mentions
 */
export function propertiesByName(
  linked: LinkedVariable,
  usesOf: () => readonly PlacedUse[],
): readonly State[] {
  const { variable, file } = linked;
  const isFunction = variable.role === "function" || variable.initial === "function";
  if (!isFunction || !mayChangeMembers(linked)) return [];
  const uses = usesOf().filter(({ use }) => use.path[0] === "*");
  if (!uses.some(isPut) || !uses.some(isAsked)) return [];
  const { name, start, end, scope } = variable;
  return [
    { file, name, form: "fn-static", start, end, scope, initial: "blank-object", uses, linked, member: "*" },
  ];
}

function isPut(placed: PlacedUse): boolean {
  const { action, path, flags } = placed.use;
  return action === "write" && path.length === 1 && (flags & FIXED_KEY) === 0 && isRunPhase(placed);
}

function isAsked({ use }: PlacedUse): boolean {
  return !/^(write|update|delete)$/.test(use.action);
}
