import { keyOf, unwrap } from "../scopes/ast.ts";
import type { Ast } from "../scopes/ast.ts";
import type { Variable } from "../scopes/scope.ts";
import type { UseSummary } from "./file-summary.ts";

/** Of larger ones it is not asked: what is kept of every file has to fit into memory. */
const MOST = 24;

/** `{ ...a }`, where `a` is `{ ...b }`: no deeper. */
const DEEPEST = 4;

/**
 * Names of the properties that a variable's object literal begins with, where those are all that can be in it and it
 * goes on to functions: one that asks it for another gets nothing, and what that one falls back on is no part of it
 * (`const extra = options.extra ?? []; extra.push(more)`). Null where it may hold more, or goes nowhere.
 *
 * @param exported the names that its module hands out
 */
export function propertiesOfClosed(
  variable: Variable,
  uses: readonly UseSummary[],
  exported: ReadonlySet<string>,
): readonly string[] | null {
  const { initial, name } = variable;
  if (initial === null || initial === undefined) return null;
  if (!exported.has(name) && !uses.some(({ action }) => action === "pass")) return null;
  const names = namesIn(initial, variable, DEEPEST);
  return names !== null && names.length <= MOST ? names : null;
}

function namesIn(initial: Ast, { scope }: Variable, deepest: number): readonly string[] | null {
  const literal = unwrap(initial);
  if (literal.type !== "ObjectExpression" || deepest === 0) return null;
  const names: string[] = [];
  for (const property of literal["properties"] as readonly Ast[]) {
    const found =
      property.type === "SpreadElement" ? spread(property["argument"], scope, deepest) : named(property);
    if (found === null) return null;
    names.push(...found);
  }
  return names;
}

/** `...a`, of another constant of the file. */
function spread(argument: Ast, scope: Variable["scope"], deepest: number): readonly string[] | null {
  const other = argument.type === "Identifier" ? scope.lookup(argument["name"]) : null;
  if (other?.kind !== "const" || other.initial === null) return null;
  return namesIn(other.initial, other, deepest - 1);
}

function named(property: Ast): readonly string[] | null {
  const key = property["computed"] ? "" : keyOf(property);
  return key === "" || key === "__proto__" ? null : [key];
}
