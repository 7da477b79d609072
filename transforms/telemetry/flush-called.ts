import type { Variable } from "@typescript-eslint/scope-manager";
import { fileStyleOf } from "../../src/edit/file-style.ts";
import { identifierName, isFunction, nodeIn, nodesIn } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { isReachedBeforeDeclared } from "../declaration/reached-before-declared.ts";
import { callbackHead } from "../wrapping/wrap-body.ts";

/**
 * What flushes, where nothing else is done: `flush` of `flush();` for a function of the module that takes nothing,
 * else a function around the call, `() => exports.flush()`. Null for what is not called on something of the module's
 * own.
 */
export function flushCalled(tree: SourceTree, consequent: SyntaxNode | null): string | null {
  const [only, ...more] = consequent?.type === "BlockStatement" ? nodesIn(consequent, "body") : [consequent];
  const call = only && more.length === 0 ? nodeIn(only, "expression") : null;
  if (only?.type !== "ExpressionStatement" || call?.type !== "CallExpression") return null;
  const given = nodesIn(call, "arguments");
  const callee = nodeIn(call, "callee");
  if (callee?.type === "Identifier" && given.length === 0 && isFunctionOfModule(tree, callee))
    return identifierName(callee);
  const isOwn = callee?.type === "MemberExpression" && isOfModule(tree, callee);
  return isOwn && given.every(({ type }) => type === "Literal") ? around(tree, call) : null;
}

/** Declared as one, or a constant that has its value wherever the name is asked for: it is now, full or not. */
export function isFunctionOfModule(tree: SourceTree, callee: SyntaxNode): boolean {
  const variable = tree.bindingOf(callee);
  const definition = variable?.defs[0];
  const node = definition?.node as unknown as SyntaxNode | undefined;
  if (!variable || !node || variable !== tree.moduleBinding(variable.name)) return false;
  if (definition?.type === "FunctionName") return isFunction(node);
  const statement = tree.parentOf(node);
  return (
    statement?.kind === "const" &&
    isFunction(nodeIn(node, "init")) &&
    !isReachedBeforeDeclared(tree, variable, statement)
  );
}

/**
 * `exports.flush`, `module.exports.flush`, `Metrics.flush`: the same for whoever asks, unlike what hangs on a
 * parameter.
 */
function isOfModule(tree: SourceTree, member: SyntaxNode): boolean {
  let root: SyntaxNode | null = member;
  for (; root?.type === "MemberExpression"; root = nodeIn(root, "object"))
    if (root.computed === true) return false;
  const name = identifierName(root);
  if (root?.type === "ThisExpression") return isClassItself(tree, root);
  const variable = tree.bindingOf(root);
  if (variable !== null) return isSameDefinition(variable, tree.moduleBinding(variable.name));
  return name === "exports" || name === "module";
}

/** `this` of a static method, which arrow functions keep. */
function isClassItself(tree: SourceTree, self: SyntaxNode): boolean {
  const around = [...tree.ancestorsOf(self)].find(
    ({ type }) => /^Function/.test(type) || type === "PropertyDefinition" || type === "StaticBlock",
  );
  const method = around && tree.parentOf(around);
  return method?.type === "MethodDefinition" && method.static === true && !fileStyleOf(tree.syntax).es5;
}

/** A class has its name inside as well, as a binding of its own. */
function isSameDefinition(variable: Variable, ofModule: Variable | null): boolean {
  const definition = variable.defs[0]?.node;
  return variable === ofModule || (definition !== undefined && definition === ofModule?.defs[0]?.node);
}

function around(tree: SourceTree, call: SyntaxNode): string {
  const style = fileStyleOf(tree.syntax);
  const head = callbackHead(style);
  if (!style.es5) return `${head} ${tree.textOf(call)}`;
  return `${head} { ${tree.textOf(call)}${style.semicolons ? ";" : ""} }`;
}
