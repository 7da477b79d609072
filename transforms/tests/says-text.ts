import { functionOf, returnedBy } from "../../src/scan/sources/function-of.ts";
import { identifierName, nodeIn, unwrapped } from "../../src/scan/sources/node-fields.ts";
import { nodeOf } from "../../src/scan/sources/source-tree.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { declaratorOf } from "./latch.ts";

/**
 * Whether an expression is a text whatever happens: a template, a text with something behind it, `String(port)`,
 * `path.join(folder, name)`, a constant that holds such a text, a variable that was set to one just above, a function
 * of the file that returns nothing else.
 */
export function saysText(tree: SourceTree, value: SyntaxNode | null, depth = 0): boolean {
  const node = unwrapped(value);
  if (node === null || depth > MAX_DEPTH) return false;
  const isText = (each: SyntaxNode | null): boolean => saysText(tree, each, depth + 1);
  switch (node.type) {
    case "TemplateLiteral":
      return true;
    case "Literal":
      return typeof node.value === "string";
    case "BinaryExpression":
      return node.operator === "+" && (isText(nodeIn(node, "left")) || isText(nodeIn(node, "right")));
    case "CallExpression":
      return isTextCall(tree, nodeIn(node, "callee"), isText);
    case "Identifier":
      return isText(constantOf(tree, node)) || isSetToText(tree, node, isText);
    default:
      return false;
  }
}

/** Functions that call functions that say it: longer chains are nobody's. */
const MAX_DEPTH = 4;

/** There is no method of these names that gives anything but a text. */
const TEXT_METHODS =
  /^(toString|toISOString|toFixed|toLowerCase|toUpperCase|trim|padStart|padEnd|join|dirname|basename|tmpdir|homedir|hostname|cwd|mkdtempSync|fileURLToPath|randomUUID)$/;

/** Functions of Node's modules that give a text, and have names that others have for something else. */
const OF_NODE = /^(resolve|relative|normalize)$/;

function isTextCall(
  tree: SourceTree,
  callee: SyntaxNode | null,
  isText: (node: SyntaxNode) => boolean,
): boolean {
  if (callee?.type === "Identifier") return isTextFunction(tree, callee, isText);
  if (callee?.type !== "MemberExpression" || callee["computed"] === true) return false;
  const name = identifierName(nodeIn(callee, "property")) ?? "";
  return TEXT_METHODS.test(name) || (OF_NODE.test(name) && isOfNode(tree, nodeIn(callee, "object")));
}

/** `import { join } from "node:path"`, `const os = require("os")` */
function isOfNode(tree: SourceTree, name: SyntaxNode | null): boolean {
  const definition = tree.bindingOf(name)?.defs[0];
  const node: SyntaxNode | null = definition ? nodeOf((definition.parent ?? definition.node) as never) : null;
  return node !== null && /["'](?:node:)?(?:path|os|fs|url|crypto)["']/.test(tree.textOf(node));
}

function isTextFunction(
  tree: SourceTree,
  callee: SyntaxNode,
  isText: (node: SyntaxNode) => boolean,
): boolean {
  const name = identifierName(callee) ?? "";
  if (name === "String" && tree.bindingOf(callee) === null) return true;
  if ((TEXT_METHODS.test(name) || OF_NODE.test(name)) && isOfNode(tree, callee)) return true;
  return functionOf(tree, callee).some((made) => {
    if (made["async"] === true || made["generator"] === true) return false;
    if (/^:\s*string$/.test(typeText(tree, made))) return true;
    const answers = returnedBy(made);
    return answers.length > 0 && alwaysReturns(made) && answers.every(isText);
  });
}

function typeText(tree: SourceTree, made: SyntaxNode): string {
  const type = nodeIn(made, "returnType");
  return type ? tree.textOf(type) : "";
}

/** What comes to its end has no answer. */
function alwaysReturns(made: SyntaxNode): boolean {
  const body = nodeIn(made, "body");
  if (body?.type !== "BlockStatement") return true;
  const last = (body["body"] as readonly SyntaxNode[]).at(-1);
  return last?.type === "ReturnStatement" || last?.type === "ThrowStatement";
}

/** `const PORT = "8080"`: what it is declared to be, where nothing sets it again. */
function constantOf(tree: SourceTree, node: SyntaxNode): SyntaxNode | null {
  const variable = tree.bindingOf(node);
  const declarator = variable && declaratorOf(variable);
  if (!variable || nodeIn(declarator, "id")?.type !== "Identifier") return null;
  const isSetAgain = variable.references.some((use) => use.isWrite() && use.init !== true);
  return isSetAgain ? null : nodeIn(declarator, "init");
}

/** `folder = join(root, "notes")` above it among the same statements, and it is set to nothing else anywhere. */
function isSetToText(tree: SourceTree, node: SyntaxNode, isText: (node: SyntaxNode) => boolean): boolean {
  const writes = tree.bindingOf(node)?.references.filter((use) => use.isWrite()) ?? [];
  const assignments = writes.map(({ identifier }) => tree.parentOf(nodeOf(identifier)));
  const areTexts = assignments.every(
    (each) =>
      each?.type === "AssignmentExpression" &&
      each["operator"] === "=" &&
      isText(nodeIn(each, "right") as SyntaxNode),
  );
  return (
    areTexts &&
    assignments.some((each) => isAmongStatementsAbove(tree, tree.parentOf(each as SyntaxNode), node))
  );
}

function isAmongStatementsAbove(tree: SourceTree, statement: SyntaxNode | null, node: SyntaxNode): boolean {
  const list = statement?.type === "ExpressionStatement" ? tree.parentOf(statement) : null;
  return statement !== null && list !== null && statement.end <= node.start && node.end <= list.end;
}
