import { endOf, startOf } from "./ast.ts";
import type { Ast } from "./ast.ts";
import { isDateMade } from "./clock-shape.ts";
import { noteClock, noteFrameFacts } from "./frame-facts.ts";
import { dottedName } from "./value-shape.ts";
import { visitClass } from "./visit-class.ts";
import { visitDeclaration } from "./visit-declaration.ts";
import { visitFunction } from "./visit-function.ts";
import {
  declareImports,
  noteDefaultExport,
  noteObjectOwner,
  noteRequiredCall,
  visitNamedExport,
} from "./visit-module.ts";
import { visitTypeScript } from "./visit-typescript.ts";
import type { Walk } from "./walk.ts";

type Visit = (walk: Walk, node: Ast) => void;

const nothing: Visit = () => {};
const children: Visit = (walk, node) => walk.visitChildren(node);
const block: Visit = (walk, node) => walk.inScope(false, "", () => walk.visitChildren(node));
const loop: Visit = (walk, node) => walk.inScope(false, "", () => walk.visitChildren(node), true);

/**
 * By type. A table, since V8 makes of a `switch` over texts as many comparisons as there are cases before the right
 * one, until it compiles the function for speed, and every node of a program comes by here.
 */
const VISITS: ReadonlyMap<string, Visit> = new Map<string, Visit>([
  ["Identifier", mention],
  ["JSXIdentifier", mention],
  ["ThisExpression", (walk, node) => walk.self && walk.refer(node, "this", walk.self)],
  ["VariableDeclaration", (walk, node) => node["declare"] || visitDeclaration(walk, node)],
  ["FunctionDeclaration", visitFunction],
  ["FunctionExpression", visitFunction],
  ["ArrowFunctionExpression", visitFunction],
  ["ClassDeclaration", visitClass],
  ["ClassExpression", visitClass],
  ["ForStatement", loop],
  ["ForInStatement", loop],
  ["ForOfStatement", visitForOf],
  ["BlockStatement", block],
  ["SwitchStatement", block],
  ["CatchClause", visitCatch],
  ["MemberExpression", visitMember],
  ["Property", visitProperty],
  ["CallExpression", visitCall],
  ["NewExpression", visitNew],
  ["AssignmentExpression", visitAssignment],
  ["AwaitExpression", visitAwait],
  ["YieldExpression", visitYield],
  ["ImportDeclaration", declareImports],
  ["ExportDefaultDeclaration", visitDefaultExport],
  ["ExportNamedDeclaration", visitNamedExport],
  ["LabeledStatement", (walk, node) => walk.within(node, () => walk.visit(node["body"]))],
  ["JSXMemberExpression", (walk, node) => walk.within(node, () => walk.visit(node["object"]))],
  ["JSXAttribute", (walk, node) => node["value"] && walk.within(node, () => walk.visit(node["value"]))],
  ["BreakStatement", nothing],
  ["ContinueStatement", nothing],
  ["ExportAllDeclaration", nothing],
  ["MetaProperty", nothing],
  // What has nothing below it is a third of all nodes.
  ["Literal", nothing],
  ["TemplateElement", nothing],
  ["Super", nothing],
  ["EmptyStatement", nothing],
  ["JSXText", nothing],
  // What is passed through most.
  ["ExpressionStatement", children],
  ["ReturnStatement", children],
  ["IfStatement", children],
  ["BinaryExpression", children],
  ["LogicalExpression", children],
  ["ObjectExpression", children],
  ["ArrayExpression", children],
  ["TemplateLiteral", children],
]);

/** What a node declares, mentions or calls; a node of no concern is passed through. */
export function visitNode(walk: Walk, node: Ast): void {
  const visit = VISITS.get(node.type);
  if (visit) visit(walk, node);
  else if (node.type.startsWith("TS")) visitTypeScript(walk, node);
  else walk.visitChildren(node);
}

function visitCatch(walk: Walk, node: Ast): void {
  walk.inScope(false, "", () => {
    if (node["param"]) walk.declarePattern(node["param"], "catch");
    walk.visitChildren(node);
  });
}

function visitCall(walk: Walk, node: Ast): void {
  noteCall(walk, node);
  walk.visitChildren(node);
}

function visitNew(walk: Walk, node: Ast): void {
  if (isDateMade(node)) noteClock(walk.frame);
  walk.visitChildren(node);
}

function visitAssignment(walk: Walk, node: Ast): void {
  noteObjectOwner(walk, node);
  walk.visitChildren(node);
}

function visitAwait(walk: Walk, node: Ast): void {
  walk.frame.facts.awaits = true;
  walk.frame.awaitsAt.push({ start: startOf(node), end: endOf(node) });
  walk.visitChildren(node);
}

/** `for await (const each of stream)` waits for what it is handed, before it looks at anything of it. */
function visitForOf(walk: Walk, node: Ast): void {
  if (node["await"] === true)
    walk.frame.awaitsAt.push({ start: startOf(node["right"]), end: endOf(node["right"]) });
  loop(walk, node);
}

function visitDefaultExport(walk: Walk, node: Ast): void {
  noteDefaultExport(walk, node);
  walk.visitChildren(node);
}

/** Others have their turn until who runs the generator goes on with it, as behind an `await`. */
function visitYield(walk: Walk, node: Ast): void {
  walk.frame.awaitsAt.push({ start: startOf(node), end: endOf(node) });
  walk.visitChildren(node);
}

/** `object[key]`: the key is a mention only in brackets. */
function visitMember(walk: Walk, node: Ast): void {
  walk.enter(node);
  walk.visit(node["object"]);
  if (node["computed"]) walk.visit(node["property"]);
  walk.leave();
}

function visitProperty(walk: Walk, node: Ast): void {
  walk.enter(node);
  if (node["computed"]) walk.visit(node["key"]);
  walk.visit(node["value"]);
  walk.leave();
}

function mention(walk: Walk, node: Ast): void {
  const parent = walk.stack.at(-1);
  if (node.type === "JSXIdentifier" && !isComponentName(node, parent)) return;
  if (parent?.type === "MethodDefinition" || parent?.type === "TSEnumMember") return;
  if (node["typeAnnotation"]) walk.visit(node["typeAnnotation"]);
  walk.refer(node, node["name"], null);
}

function isComponentName(node: Ast, parent: Ast | undefined): boolean {
  if (parent?.type === "JSXMemberExpression") return true;
  return parent?.type === "JSXOpeningElement" && /^[A-Z_$]/.test(node["name"]);
}

const NAMED =
  /(^|\.)((get|create)Namespace\(\)\.(set|enter)|perf(ormance)?\.(mark|measure))$|\.(wrap|massWrap)$/;

function noteCall(walk: Walk, node: Ast): void {
  const { frame, scope, stack } = walk;
  const name = dottedName(node["callee"]);
  noteFrameFacts(frame, name, node, stack);
  if (name === "require()") noteRequiredCall(walk, node);
  if (NAMED.test(name)) walk.namedCalls.push({ node, name, frame, scope });
  if (walk.options.isTest) walk.calls.push(walk.callSite(node, name));
}
