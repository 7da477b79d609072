import { isFunction, keyOf, startOf, unwrap } from "./ast.ts";
import type { Ast } from "./ast.ts";
import {
  AMONG_MANY,
  CONDITIONAL,
  DECORATES,
  HANDED_OVER,
  IN_CATCH,
  IN_FINALLY,
  IN_LOOP,
  IN_TRY,
  LEAVES,
  LOOP_CONDITION,
} from "./reference.ts";

const LOOPS: ReadonlySet<string> = new Set([
  "ForStatement",
  "ForInStatement",
  "ForOfStatement",
  "WhileStatement",
  "DoWhileStatement",
]);

const TELLING: ReadonlySet<string> = new Set([
  ...LOOPS,
  "TryStatement",
  "CatchClause",
  "Decorator",
  "Property",
  "IfStatement",
  "ConditionalExpression",
  "LogicalExpression",
  "SwitchCase",
]);

/** In a loop, a `finally` (of a promise too), a `try`, behind a condition: up to the function's own border. */
export function circumstances(stack: readonly Ast[], mention: Ast): { flags: number; branch: number } {
  let flags = 0;
  let branch = 0;
  for (let i = stack.length - 1; i > 0; i--) {
    const node = stack[i] as Ast;
    if (isFunction(node)) {
      if (isGivenToFinally(node, stack[i - 1])) flags |= IN_FINALLY;
      if (branch === 0 && isLong(node["body"])) flags |= AMONG_MANY;
      break;
    }
    // Most of what stands around a mention says nothing: told by one look instead of one for each kind that does.
    if (!TELLING.has(node.type)) continue;
    const child = stack[i + 1] ?? mention;
    if (node.type === "TryStatement") flags |= node.finalizer === child ? IN_FINALLY : IN_TRY;
    else if (node.type === "CatchClause") flags |= IN_CATCH;
    else if (node.type === "Decorator") flags |= DECORATES;
    else if (LOOPS.has(node.type)) flags |= node.test === child ? IN_LOOP | LOOP_CONDITION : IN_LOOP;
    else if (node.type === "Property") {
      if (isHandedOver(node, stack[i - 1], stack[i - 2])) flags |= HANDED_OVER;
    } else if (isBranch(node, child)) {
      flags |= CONDITIONAL;
      if (branch === 0) {
        branch = startOf(child);
        flags |= ofBranch(child);
      }
    }
  }
  return { flags, branch };
}

/** `work().finally(() => { … })` */
function isGivenToFinally(callback: Ast, call: Ast | undefined): boolean {
  if (call?.type !== "CallExpression" || call["arguments"][0] !== callback) return false;
  const callee = unwrap(call["callee"]);
  return callee.type === "MemberExpression" && keyOf(callee) === "finally";
}

function ofBranch(branch: Ast): number {
  if (branch.type !== "BlockStatement") return /^(Return|Throw)Statement$/.test(branch.type) ? LEAVES : 0;
  return (leaves(branch) ? LEAVES : 0) | (isLong(branch) || waits(branch) ? AMONG_MANY : 0);
}

/** For work that is begun there, which is more than a report. */
function waits({ body }: Ast): boolean {
  return (body as readonly Ast[]).some(
    ({ type, expression }) => type === "ExpressionStatement" && expression.type === "AwaitExpression",
  );
}

/** Whether the function is over where the block ends, with an answer or an error, unless what is tried there fails. */
function leaves(block: Ast): boolean {
  const last: Ast | undefined = block["body"].at(-1);
  if (last?.type !== "TryStatement") return /^(Return|Throw)Statement$/.test(last?.type ?? "");
  return leaves(last["block"]);
}

function isLong({ type, body }: Ast): boolean {
  return type === "BlockStatement" && body.length > FEW_STATEMENTS;
}

/** More than a report and its mark need. */
const FEW_STATEMENTS = 6;

/** `legacy` or `value` in the options that a call with a name is given. */
function isHandedOver(property: Ast, options: Ast | undefined, call: Ast | undefined): boolean {
  if (call?.type !== "CallExpression" || call.arguments[1] !== options) return false;
  return /^(legacy|value)$/.test(keyOf(property)) && /Literal$/.test(call.arguments[0].type);
}

/**
 * Where the branches of its function begin that a call stands in, the innermost first; 0 for a call outside of any.
 * What is done in a `catch` is a branch too: it happens upon a failure, whatever the rest of the function is for.
 */
export function branchesAround(stack: readonly Ast[], call: Ast): number[] {
  const branches: number[] = [];
  for (let i = stack.length - 1; i > 0; i--) {
    const node = stack[i] as Ast;
    if (isFunction(node)) break;
    const child = stack[i + 1] ?? call;
    if (node.type === "CatchClause" || isBranch(node, child)) branches.push(startOf(child));
    // Upon a failure: the branches around the `try` are there for something else.
    if (node.type === "CatchClause") break;
  }
  return branches.length === 0 ? [0] : branches;
}

/** Whether `child` runs only if `node` decides so. */
function isBranch(node: Ast, child: Ast): boolean {
  switch (node.type) {
    case "IfStatement":
    case "ConditionalExpression":
      return child !== node.test;
    case "LogicalExpression":
      return child === node.right;
    case "SwitchCase":
      return child !== node.test;
    default:
      return false;
  }
}
