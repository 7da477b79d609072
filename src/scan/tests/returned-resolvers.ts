import { keyOf } from "../scopes/ast.ts";
import type { Ast } from "../scopes/ast.ts";
import type { CallSite } from "../scopes/scope-analysis.ts";
import type { Variable } from "../scopes/scope.ts";
import { caseOf } from "./test-frames.ts";

/**
 * Functions that stand for a `done`: the `resolve` of `const { resolve, promise } = Promise.withResolvers()` in a
 * test that returns the promise.
 */
export function returnedResolvers(calls: readonly CallSite[]): ReadonlySet<Variable> {
  const made = calls.filter(({ name, frame }) => name === "Promise.withResolvers" && caseOf(frame) === frame);
  return new Set(made.flatMap((call) => resolverOf(call) ?? []));
}

function resolverOf({ stack, scope }: CallSite): Variable | null {
  const declarator = stack.at(-1);
  if (declarator?.type !== "VariableDeclarator" || declarator["id"].type !== "ObjectPattern") return null;
  const properties: readonly Ast[] = declarator["id"]["properties"];
  const local = (key: string): Variable | null => {
    const named = properties.find((each) => each.type === "Property" && keyOf(each) === key);
    return named?.["value"].type === "Identifier" ? scope.lookup(named["value"].name) : null;
  };
  const isReturned = local("promise")?.references.some(({ action }) => action === "return") === true;
  return isReturned ? local("resolve") : null;
}
