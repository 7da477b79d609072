import { isFunction, unwrap } from "../scopes/ast.ts";
import type { Ast } from "../scopes/ast.ts";
import type { CallSite } from "../scopes/scope-analysis.ts";
import { dottedName } from "../scopes/value-shape.ts";

/**
 * `async.series([open, (next) => setTimeout(next, 100), look], done)`: a step that does nothing but let the next one
 * begin when the time is up.
 */
export function isStepOfSeries({ node, stack }: CallSite): boolean {
  const at = stack.findLastIndex(isFunction);
  const [step, series] = [stack[at], stack[at - 2]];
  if (!step || series?.type !== "CallExpression") return false;
  const [next] = node.arguments as (Ast | undefined)[];
  return (
    /(^|\.)(series|waterfall)$/.test(dottedName(series.callee)) &&
    next?.type === "Identifier" &&
    step.params.some(({ name }: Ast) => name === next.name) &&
    onlyOf(step.body) === node
  );
}

/** The one expression of a body. */
function onlyOf(body: Ast): Ast | null {
  if (body.type !== "BlockStatement") return unwrap(body);
  const [only, ...others] = body.body as readonly Ast[];
  const expression = only?.type === "ReturnStatement" ? only.argument : only?.expression;
  return expression && others.length === 0 ? unwrap(expression) : null;
}
