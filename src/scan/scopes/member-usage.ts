import { endOf, isTransparent, keyOf, unwrap } from "./ast.ts";
import type { Ast } from "./ast.ts";
import { isMadeOtherwise } from "./made-otherwise.ts";
import { putShape } from "./put-shape.ts";
import { OR_MADE } from "./reference.ts";
import type { Climb, End, Usage } from "./usage.ts";
import { setBackFlag } from "./set-back.ts";
import { awaitedFlag, countedOnFlag, madeFromFlag, usedFlag } from "./usage-flags.ts";
import { dottedName } from "./value-shape.ts";

/** A step to a property, or the call of a method. */
export function climbMember(climb: Climb, member: Ast, end: End): Usage | "up" {
  let index = climb.index - 1;
  let wrapped: Ast = member;
  while (climb.stack[index] && isTransparent(climb.stack[index] as Ast))
    wrapped = climb.stack[index--] as Ast;
  const call = climb.stack[index];
  const isCallee = call?.type === "CallExpression" && call.callee === wrapped;
  if (climb.path.length === 0) climb.memberEnd = endOf(member);
  if (isCallee) {
    climb.node = wrapped;
    climb.index = index;
    return methodUsage(climb, member, call, end);
  }
  if (member.computed && isTable(climb)) climb.bracketName = keyShape(member.property);
  climb.passed |= climb.path.length <= 1 && member.computed ? countedOnFlag(climb) : 0;
  climb.path.push(keyOf(member));
  climb.node = member;
  climb.index--;
  return "up";
}

/** The variable itself, or `process.env`. */
function isTable({ path }: Climb): boolean {
  return path.length === 0 || (path.length === 1 && path[0] === "env");
}

/** Which argument is put in, where it is not the first. */
const PUT_AT: Readonly<Record<string, number>> = Object.freeze({ set: 1, splice: 2 });

/** What takes the last or the first of a list, if there is one. */
const TAKING = /^(pop|shift)$/;

/** `x.push(…)`, and `x.push.apply(x, …)`, which is the same; for another receiver the method is only borrowed. */
function methodUsage(climb: Climb, member: Ast, call: Ast, end: End): Usage {
  const key = keyOf(member);
  const isIndirect = /^(apply|call)$/.test(key) && climb.path.length > 0;
  if (isIndirect && !isOwnReceiver(member, call)) return end("read");
  const method = isIndirect ? (climb.path.pop() as string) : `${key}${typedMark(climb, key, call)}`;
  const put: Ast | undefined = call.arguments[PUT_AT[method] ?? 0];
  const outer = climb.stack[climb.index - 1];
  return end("call", {
    method,
    value: put ? putShape(put) : null,
    key: keyShape(call.arguments[0]),
    flags:
      usedFlag(outer) |
      awaitedFlag(climb) |
      (TAKING.test(method) && isMadeOtherwise(climb.stack.slice(0, climb.index), call) ? OR_MADE : 0) |
      countedOnFlag(climb) |
      setBackFlag(climb.stack, climb.index, method) |
      madeFromFlag(put),
  });
}

/** Methods of the engine's collections, none of which is told a type: `this.http.get<Order>(url)` is another. */
const NEVER_TYPED = /^(?:get|set|add|delete|clear)$/;

function typedMark({ path }: Climb, method: string, { typeArguments }: Ast): "" | "<>" {
  return path.length > 0 && typeArguments && NEVER_TYPED.test(method) ? "<>" : "";
}

/** `list.push.apply(list, …)`, not `EMPTY.push.apply(list, …)`. */
function isOwnReceiver(member: Ast, call: Ast): boolean {
  const method = unwrap(member.object);
  const [receiver] = call.arguments as (Ast | undefined)[];
  return (
    !receiver || method.type !== "MemberExpression" || dottedName(method.object) === dottedName(receiver)
  );
}

/** The engine's number of the work that is under way, as a key. */
export const OF_WORK = "executionAsyncId()";

/**
 * A literal or a name given as key: `user`, `keys.user`, the text of `Symbol.for("user")`, the number of the work
 * under way.
 */
export function keyShape(argument: Ast | undefined): string | null {
  if (!argument) return null;
  const node = unwrap(argument);
  if (node.type === "Literal") return String(node.value);
  if (node.type === "TemplateLiteral" && node.quasis.length === 1) return node.quasis[0].value.cooked;
  if (node.type === "CallExpression" && dottedName(node.callee) === "Symbol.for")
    return keyShape(node.arguments[0]);
  if (node.type === "CallExpression" && /(^|\.)executionAsyncId$/.test(dottedName(node.callee)))
    return OF_WORK;
  if (node.type === "MemberExpression" && !node.computed) return dottedName(node) || null;
  return node.type === "Identifier" ? node.name : null;
}
