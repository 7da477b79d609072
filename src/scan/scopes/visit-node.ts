import { startOf } from "./ast.ts";
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

/** What a node declares, mentions or calls; a node of no concern is passed through. */
export function visitNode(walk: Walk, node: Ast): void {
  switch (node.type) {
    case "Identifier":
    case "JSXIdentifier":
      return mention(walk, node);
    case "ThisExpression":
      return walk.self ? walk.refer(node, "this", walk.self) : undefined;
    case "VariableDeclaration":
      return node["declare"] ? undefined : visitDeclaration(walk, node);
    case "FunctionDeclaration":
    case "FunctionExpression":
    case "ArrowFunctionExpression":
      return visitFunction(walk, node);
    case "ClassDeclaration":
    case "ClassExpression":
      return visitClass(walk, node);
    case "ForStatement":
    case "ForInStatement":
    case "ForOfStatement":
      return walk.inScope(false, "", () => walk.visitChildren(node), true);
    case "BlockStatement":
    case "SwitchStatement":
      return walk.inScope(false, "", () => walk.visitChildren(node));
    case "CatchClause":
      return walk.inScope(false, "", () => {
        if (node["param"]) walk.declarePattern(node["param"], "catch");
        walk.visitChildren(node);
      });
    case "MemberExpression":
      return visitKeyed(walk, node, node["object"], node["property"]);
    case "Property":
      return visitProperty(walk, node);
    case "CallExpression":
      noteCall(walk, node);
      return walk.visitChildren(node);
    case "NewExpression":
      if (isDateMade(node)) noteClock(walk.frame);
      return walk.visitChildren(node);
    case "AssignmentExpression":
      noteObjectOwner(walk, node);
      return walk.visitChildren(node);
    case "AwaitExpression":
      walk.frame.facts.awaits = true;
      walk.frame.awaitsAt.push(startOf(node));
      return walk.visitChildren(node);
    case "ImportDeclaration":
      return declareImports(walk, node);
    case "ExportDefaultDeclaration":
      noteDefaultExport(walk, node);
      return walk.visitChildren(node);
    case "ExportNamedDeclaration":
      return visitNamedExport(walk, node);
    case "LabeledStatement":
      return walk.within(node, () => walk.visit(node["body"]));
    case "BreakStatement":
    case "ContinueStatement":
    case "ExportAllDeclaration":
    case "MetaProperty":
    // What has nothing below it is a third of all nodes.
    case "Literal":
    case "TemplateElement":
    case "Super":
    case "EmptyStatement":
    case "JSXText":
      return;
    case "JSXMemberExpression":
      return walk.within(node, () => walk.visit(node["object"]));
    case "JSXAttribute":
      return node["value"] ? walk.within(node, () => walk.visit(node["value"])) : undefined;
    default:
      return node.type.startsWith("TS") ? visitTypeScript(walk, node) : walk.visitChildren(node);
  }
}

/** `object[key]`: the key is a mention only in brackets. */
function visitKeyed(walk: Walk, node: Ast, object: Ast, key: Ast): void {
  walk.enter(node);
  walk.visit(object);
  if (node["computed"]) walk.visit(key);
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

const NAMED = /(^|\.)((get|create)Namespace\(\)\.(set|enter)|perf(ormance)?\.(mark|measure))$/;

function noteCall(walk: Walk, node: Ast): void {
  const { frame, scope, stack } = walk;
  const name = dottedName(node["callee"]);
  noteFrameFacts(frame, name, node, stack);
  if (name === "require()") noteRequiredCall(walk, node);
  if (NAMED.test(name)) walk.namedCalls.push({ node, name, frame, scope });
  if (walk.options.isTest) walk.calls.push(walk.callSite(node, name));
}
