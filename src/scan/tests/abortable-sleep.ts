import { isFunction, unwrap } from "../scopes/ast.ts";
import type { Ast } from "../scopes/ast.ts";
import { dottedName } from "../scopes/value-shape.ts";

export const SET_TIMEOUT = /^((globalThis|window|global|timers)\.)?setTimeout$/;

/**
 * True for a promise that a timer resolves and that only an abort cuts short: the executor makes one function that
 * ends with `resolve()`, and gives it to the timer and to `addEventListener("abort", …)`.
 */
export function isCutShort(made: Ast): boolean {
  if (made.type !== "NewExpression" || dottedName(made["callee"]) !== "Promise") return false;
  const [executor] = made["arguments"] as (Ast | undefined)[];
  if (!executor || !isFunction(executor) || executor["params"].length !== 1) return false;
  const resolve = executor["params"][0].name as string | undefined;
  const statements = (executor["body"].body ?? []) as Ast[];
  const [wake, ...more] = statements.flatMap((statement) => wakeOf(statement, resolve));
  if (wake === undefined || more.length > 0) return false;
  const uses = statements.filter((statement) => wakeOf(statement, resolve).length === 0).map(valueOf);
  return uses.some((use) => isTimer(use, wake)) && uses.every((use) => isPartOf(use, wake));
}

/** `wake` of `const wake = () => { …; resolve(); }` */
function wakeOf(statement: Ast, resolve: string | undefined): readonly string[] {
  if (statement.type !== "VariableDeclaration") return [];
  return (statement["declarations"] as Ast[]).flatMap(({ id, init }) => {
    const last = init && isFunction(init) ? init.body.body?.at?.(-1) : null;
    const call = last?.type === "ExpressionStatement" ? unwrap(last.expression) : null;
    const isWake =
      call?.type === "CallExpression" && call.callee.name === resolve && call.arguments.length === 0;
    return isWake && id.type === "Identifier" ? [id.name] : [];
  });
}

/** What a statement does, or what it keeps in a variable; null for `let timer;`. */
function valueOf(statement: Ast): Ast | null {
  if (statement.type === "VariableDeclaration") {
    const init = statement["declarations"][0].init as Ast | null;
    return init && unwrap(init);
  }
  if (statement.type !== "ExpressionStatement") return statement;
  const expression = unwrap(statement["expression"]);
  return expression.type === "AssignmentExpression" ? unwrap(expression["right"]) : expression;
}

function isPartOf(use: Ast | null, wake: string): boolean {
  return use === null || isTimer(use, wake) || isAbort(use);
}

/** `setTimeout(wake, ms)` */
function isTimer(use: Ast | null, wake: string): boolean {
  return (
    use?.type === "CallExpression" &&
    SET_TIMEOUT.test(dottedName(use["callee"])) &&
    use["arguments"][0]?.name === wake
  );
}

/** `signal?.addEventListener("abort", wake)` */
function isAbort(use: Ast): boolean {
  return use.type === "CallExpression" && use["arguments"][0]?.value === "abort";
}
