import { unwrap } from "../scopes/ast.ts";
import type { Ast } from "../scopes/ast.ts";
import { holds } from "../scopes/holds.ts";
import type { CallSite } from "../scopes/scope-analysis.ts";
import { dottedName } from "../scopes/value-shape.ts";

/**
 * `const start = Date.now(); await sleep(100); assert(Date.now() - start >= 99)`: the clock is looked at right before and right after,
 * so that how long it takes is what is tested; and so it is where a stopwatch is told to begin and to end.
 */
export function isMeasured({ stack }: CallSite): boolean {
  const index = stack.findLastIndex((outer) => Array.isArray(outer.body));
  const statements = (stack[index]?.body ?? []) as readonly Ast[];
  const at = statements.indexOf(stack[index + 1] as Ast);
  const [before, after] = [statements[at - 1], statements[at + 1]];
  if (before?.type === "VariableDeclaration") return looksAtClock(before) && looksAtClock(after);
  const told = stopwatchOf(before);
  return told !== null && told === stopwatchOf(after);
}

/** `timer` of `timer.start();` */
function stopwatchOf(statement: Ast | undefined): string | null {
  const call = statement?.type === "ExpressionStatement" ? unwrap(statement["expression"]) : null;
  const [, name] = (call?.type === "CallExpression" && TOLD.exec(dottedName(unwrap(call["callee"])))) || [];
  return name ?? null;
}

const TOLD = /^([\w$.]*(?:[tT]imer|[wW]atch|[cC]lock))\.(?:start|stop|pause|resume|lap|split)$/;

/** `Date.now()`, `performance.now()`, `process.hrtime(start)` in any part of it. */
function looksAtClock(node: unknown): boolean {
  return holds(
    node,
    ({ type, callee }) => type === "CallExpression" && CLOCK.test(dottedName(unwrap(callee))),
  );
}

const CLOCK = /^(Date\.now|(\w+\.)?performance\.now|process\.(hrtime(\.bigint)?|uptime))$/;
