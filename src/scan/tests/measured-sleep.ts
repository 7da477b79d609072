import { isAssertionCall } from "../scopes/assertion.ts";
import { unwrap } from "../scopes/ast.ts";
import type { Ast } from "../scopes/ast.ts";
import { holds } from "../scopes/holds.ts";
import type { CallSite } from "../scopes/scope-analysis.ts";
import { dottedName } from "../scopes/value-shape.ts";

/**
 * `const start = Date.now(); await sleep(100); assert(Date.now() - start >= 99)`: the clock is looked at right before
 * and right after, so that how long it takes is what is tested; and so it is where a stopwatch is told to begin and
 * to end.
 */
export function isMeasured(call: CallSite): boolean {
  return isBetweenLooks(call) || isComparedWithDelay(call) || isAtLeastSoLong(call);
}

function isBetweenLooks({ stack }: CallSite): boolean {
  const index = stack.findLastIndex((outer) => Array.isArray(outer.body));
  const statements = (stack[index]?.body ?? []) as readonly Ast[];
  const at = statements.indexOf(stack[index + 1] as Ast);
  const [before, after] = [statements[at - 1], statements[at + 1]];
  if (before?.type === "VariableDeclaration") return looksAtClock(before) && looksAtClock(after);
  const told = stopwatchOf(before);
  return told !== null && told === stopwatchOf(after);
}

/**
 * `setTimeout(() => { expect(elapsed() >= delay - 20).toBe(true) }, delay)`, `await sleep(delay); expect(now() -
 * then).toBeCloseTo(delay)`: what has passed is compared with the very delay.
 */
function isComparedWithDelay(call: CallSite): boolean {
  const delay = delayOf(call);
  const name = delay && soleName(unwrap(delay));
  return Boolean(name) && holds(behindAndIn(call), (inner) => comparesWith(inner, name as string));
}

/**
 * `setTimeout(() => { span.end(); t.ok(span.duration() > 49) }, 50)`, `await sleep(100);
 * expect(request.age()).toBeGreaterThan(90)`: what is asserted is that hardly less has passed than the time that it
 * takes.
 */
function isAtLeastSoLong(call: CallSite): boolean {
  const delay = numberIn(delayOf(call));
  if (delay === null || delay < LEAST_TOLD) return false;
  return holds(behindAndIn(call), (inner) => isHardlyLess(inner, delay));
}

/** Shorter times are like any other number that may be asserted. */
const LEAST_TOLD = 20;

/** So much of the time has passed at the least, by a clock that is not exact. */
const HARDLY_LESS = 0.8;

function isHardlyLess(call: Ast, delay: number): boolean {
  if (call.type !== "CallExpression" || !isAssertionCall(dottedName(call["callee"]))) return false;
  const isNear = (node: Ast | undefined): boolean => {
    const told = node ? numberIn(node) : null;
    return told !== null && told >= delay * HARDLY_LESS && told <= delay;
  };
  return holds(call, (part) => {
    if (part.type === "BinaryExpression")
      return /^>=?$/.test(String(part["operator"])) && isNear(part["right"]) && !isHowMany(part["left"]);
    const [told] =
      (part.type === "CallExpression" && AT_LEAST.test(methodOf(part)) && part["arguments"]) || [];
    return isNear(told) && !holds(call, isHowMany);
  });
}

const AT_LEAST = /^(toBeGreaterThan(OrEqual)?|above|least|gte?)$/;

/** `calls.length`, `spy.callCount`: how many there are is no time. */
function isHowMany(node: Ast): boolean {
  return (
    node.type === "MemberExpression" &&
    /^(length|size|\w*[cC]ount)$/.test(dottedName(node).split(".").at(-1) ?? "")
  );
}

function numberIn(node: Ast | undefined): number | null {
  const value = node ? unwrap(node)["value"] : null;
  return typeof value === "number" ? value : null;
}

/** What a timer is given second, and a sleep first. */
function delayOf({ node }: CallSite): Ast | undefined {
  const given = node["arguments"] as readonly Ast[];
  return given[1] ?? given[0];
}

/** What the timer runs, and the statements behind the wait. */
function behindAndIn({ node, stack }: CallSite): readonly unknown[] {
  const index = stack.findLastIndex((outer) => Array.isArray(outer.body));
  const statements = (stack[index]?.body ?? []) as readonly Ast[];
  return [node["arguments"], statements.slice(statements.indexOf(stack[index + 1] as Ast) + 1)];
}

/** The name of `delay`, and of `delay + 10`. */
function soleName({ type, name, left, right }: Ast): string | null {
  if (type === "Identifier") return String(name);
  if (type !== "BinaryExpression" || unwrap(right).type !== "Literal") return null;
  return unwrap(left).type === "Identifier" ? String(unwrap(left)["name"]) : null;
}

/** `elapsed >= delay - 20`, `near(start + delay, now())` or `.toBeGreaterThan(delay)` in an assertion. */
function comparesWith(call: Ast, name: string): boolean {
  if (call.type !== "CallExpression" || !isAssertionCall(dottedName(call["callee"]))) return false;
  const isName = (node: Ast): boolean => node.type === "Identifier" && node["name"] === name;
  return holds(call, (part) => {
    if (part.type === "BinaryExpression") return holds(part, isName);
    return (
      part.type === "CallExpression" && MEASURES.test(methodOf(part)) && holds(part["arguments"], isName)
    );
  });
}

function methodOf({ callee }: Ast): string {
  return dottedName(unwrap(callee)).split(".").at(-1) ?? "";
}

const MEASURES =
  /^(toBe(Greater|Less)Than(OrEqual)?|toBeCloseTo|closeTo|approximately|within|above|below|least|most|gte?|lte?)$/;

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
