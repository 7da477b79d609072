import type { Edit } from "../../../src/model/edit.ts";
import {
  identifierName,
  isWrapper,
  nodeIn,
  nodesIn,
  unwrapped,
} from "../../../src/scan/sources/node-fields.ts";
import { nodeOf } from "../../../src/scan/sources/source-tree.ts";
import type { SourceTree } from "../../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../../src/scan/syntax/tree.ts";
import { dottedName } from "../pure.ts";

/**
 * `told.set()` for `told = true`, `calls.set()` for `calls += 1`, `told.reset()` for `told = false`; null for any other
 * write, as for a flag that is counted: what it comes to is no `true`.
 */
export function writeEdit(tree: SourceTree, name: SyntaxNode, recorded: "flag" | "counter"): Edit | null {
  const write = tree.parentOf(name);
  const method = write && (isOneMore(tree, name) ? counted(recorded) : methodFor(write, recorded));
  if (!write || !method) return null;
  const whole = inBrackets(tree, write);
  if (!isUnasked(tree, whole)) return null;
  const { start, end } = whole;
  return { path: tree.path, start, end, text: `${tree.textOf(name)}.${method}()` };
}

/** The second `calls` of `calls = calls + 1`, which is `calls += 1`. */
export function stepOf(tree: SourceTree, name: SyntaxNode): SyntaxNode | null {
  const write = tree.parentOf(name);
  const sum = write?.operator === "=" ? unwrapped(nodeIn(write, "right")) : null;
  const [left, right] = [nodeIn(sum, "left"), nodeIn(sum, "right")];
  const isStep = sum?.type === "BinaryExpression" && sum.operator === "+" && right?.value === 1;
  return isStep && identifierName(left) === tree.textOf(name) ? left : null;
}

/** `(told = true)` of `() => (told = true)` */
export function inBrackets(tree: SourceTree, write: SyntaxNode): SyntaxNode {
  const outer = tree.parentOf(write);
  return outer !== null && isWrapper(outer) ? inBrackets(tree, outer) : write;
}

/** `calls++`, `calls += 1`, `calls = calls + 1` */
function isOneMore(tree: SourceTree, name: SyntaxNode): boolean {
  const write = tree.parentOf(name);
  if (write?.type === "UpdateExpression") return write.operator === "++";
  const right = unwrapped(nodeIn(write, "right"));
  return (write?.operator === "+=" && right?.value === 1) || stepOf(tree, name) !== null;
}

function counted(recorded: "flag" | "counter"): "set" | null {
  return recorded === "counter" ? "set" : null;
}

function methodFor(write: SyntaxNode, recorded: "flag" | "counter"): "set" | "reset" | null {
  const right = unwrapped(nodeIn(write, "right"));
  const value = right?.type === "Literal" ? right.value : null;
  if (write.operator !== "=") return null;
  const [raised, lowered] = recorded === "flag" ? [true, false] : [null, 0];
  if (value === raised && raised !== null) return "set";
  return value === lowered ? "reset" : null;
}

/**
 * Nothing goes on with what the write comes to: a statement, or all that a listener or the callback of a timer does,
 * at whose answer nobody looks.
 */
export function isUnasked(tree: SourceTree, write: SyntaxNode): boolean {
  const outer = tree.parentOf(write);
  if (outer?.type === "ExpressionStatement") return true;
  return outer?.type === "ArrowFunctionExpression" && (isHeard(tree, outer) || isNamedListener(tree, outer));
}

/** Handed to a call that does not look at what it answers. */
function isHeard(tree: SourceTree, callback: SyntaxNode): boolean {
  const call = tree.parentOf(callback);
  if (call?.type !== "CallExpression" || !nodesIn(call, "arguments").includes(callback)) return false;
  const callee = nodeIn(call, "callee");
  const method = identifierName(nodeIn(callee, "property")) ?? "";
  return (
    TIMES.test(dottedName(callee) ?? "") ||
    LISTENS.test(method) ||
    (SETTLES.test(method) && tree.parentOf(call)?.type === "ExpressionStatement")
  );
}

/** `const count = () => calls++; bus.on("sold", count); bus.off("sold", count);`, and it is called by nobody else. */
function isNamedListener(tree: SourceTree, callback: SyntaxNode): boolean {
  const declarator = tree.parentOf(callback);
  const name = declarator?.type === "VariableDeclarator" ? nodeIn(declarator, "id") : null;
  const variable = name?.type === "Identifier" ? tree.bindingAt(name.start) : null;
  if (!variable) return false;
  const uses = variable.references.filter((use) => use.init !== true);
  return uses.every(({ identifier }) => isWired(tree, nodeOf(identifier)));
}

function isWired(tree: SourceTree, listener: SyntaxNode): boolean {
  const call = tree.parentOf(listener);
  const method = identifierName(nodeIn(nodeIn(call, "callee"), "property")) ?? "";
  return isHeard(tree, listener) || UNLISTENS.test(method);
}

/** `job.then(() => (isDone = true));`: a promise of its own, which nobody goes on with. */
const SETTLES = /^(?:then|catch|finally)$/;

const UNLISTENS = /^(?:off|remove(?:Event)?Listener)$/;

const LISTENS = /^(?:on|once|addListener|addEventListener)$/;

const TIMES = /^(?:setTimeout|setInterval|setImmediate|queueMicrotask|process\.nextTick)$/;
