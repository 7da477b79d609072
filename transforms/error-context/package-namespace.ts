import { importPointOf } from "../../src/edit/insertion-point.ts";
import { RUNTIME_PACKAGE } from "../../src/edit/runtime-imports.ts";
import type { Finding } from "../../src/model/finding.ts";
import type { Refused, Rewrite } from "../../src/model/stage.ts";
import { identifierName, isFunction, nodeIn, nodesIn } from "../../src/scan/sources/node-fields.ts";
import { nodeOf } from "../../src/scan/sources/source-tree.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { Facts } from "../../src/scan/sources/sources.ts";
import { childrenOf } from "../../src/scan/syntax/tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { declarationRefusals } from "../declaration/refusals.ts";
import { wrapInitialiser } from "../facade/facade-call.ts";
import { runtimeName } from "../facade/runtime-name.ts";
import { refuse } from "../refusal/refuse.ts";
import { refusals } from "./refusals.ts";
import { stage } from "./stage.ts";

/**
 * `createNamespace("app")` to `namespace("app", { …, legacy: createNamespace("app") })`: the facade is the very
 * namespace, so that whoever gets it by name or by import goes through it.
 */
export function rewriteNamespace(finding: Finding, facts: Facts): Rewrite | Refused {
  const tree = facts.tree(finding.path);
  const calls = tree ? callsOf(finding, tree) : [];
  if (finding.name !== "createNamespace" || !tree || calls.length === 0)
    return refuse(refusals, "namespace-value");
  const kind = facts.moduleKind(tree.path);
  if (kind === "script") return refuse(declarationRefusals, "no-module-system");
  if (opensByHand(tree.program)) return refuse(refusals, "namespace-entered");
  const isLater = (call: SyntaxNode) => [...tree.ancestorsOf(call)].some(isFunction);
  if (kind === "cjs" && calls.some(isLater) && handsOutFunctions(tree))
    return refuse(declarationRefusals, "used-before-declared");
  const imported = runtimeName(tree, "namespace");
  const edits = calls.flatMap((call) => {
    const made = { callee: imported.local, typeArguments: "", name: labelOf(tree, call), flag: stage.flag };
    const { open, close } = wrapInitialiser(tree, made, tree.textOf(call), lineOf(tree, call));
    return [
      { path: tree.path, start: call.start, end: call.start, text: open },
      { path: tree.path, start: call.end, end: call.end, text: close },
    ];
  });
  return { kind: "rewrite", edits, imports: [{ path: tree.path, ...imported }], notes: [] };
}

function callsOf(finding: Finding, tree: SourceTree): readonly SyntaxNode[] {
  return finding.accesses.flatMap(({ path, start, end }) => {
    const callee = path === tree.path ? tree.nodeAt(start, end) : null;
    const call = callee && tree.parentOf(callee);
    return call?.type === "CallExpression" && call.callee === callee ? [call] : [];
  });
}

/**
 * `require("./plugin")(install)` above the line that takes the runtime in: who is given a function may call it by
 * then. By no other way can one be reached there, for nothing is exported yet.
 */
function handsOutFunctions(tree: SourceTree): boolean {
  const { offset } = importPointOf(tree.syntax, "cjs", RUNTIME_PACKAGE, []);
  const head = nodesIn(tree.program, "body").filter(({ end }) => end <= offset);
  const isHandedOut = (node: SyntaxNode): boolean =>
    (node.type === "CallExpression" && nodesIn(node, "arguments").some(({ type }) => type !== "Literal")) ||
    childrenOf(node).some(isHandedOut);
  return head.some(isHandedOut);
}

/** `session.enter(values)`, `session.exit(values)` anywhere in the file, on whatever it may be. */
function opensByHand(node: SyntaxNode): boolean {
  const callee = node.type === "CallExpression" ? nodeIn(node, "callee") : null;
  const method = callee?.type === "MemberExpression" ? identifierName(nodeIn(callee, "property")) : null;
  return method === "enter" || method === "exit" || childrenOf(node).some(opensByHand);
}

/** The namespace's name where it is spelled, else that of the variable that holds it. */
function labelOf(tree: SourceTree, call: SyntaxNode): string {
  const [argument] = nodesIn(call, "arguments");
  const name = identifierName(argument ?? null);
  const constant = name === null ? null : tree.moduleBinding(name)?.identifiers[0];
  const spelled = constant ? nodeIn(tree.parentOf(nodeOf(constant)), "init") : argument;
  if (typeof spelled?.value === "string" && /^[\w$.:/@ -]+$/.test(spelled.value)) return spelled.value;
  return holderName(tree.parentOf(call)) ?? name ?? "namespace";
}

/** What a declaration or an assignment calls its value. */
function holderName(holder: SyntaxNode | null): string | null {
  if (holder?.type === "VariableDeclarator") return identifierName(nodeIn(holder, "id"));
  const target = holder?.type === "AssignmentExpression" ? nodeIn(holder, "left") : null;
  return identifierName(target?.type === "MemberExpression" ? nodeIn(target, "property") : target);
}

function lineOf(tree: SourceTree, call: SyntaxNode) {
  const start = tree.text.lastIndexOf("\n", call.start - 1) + 1;
  const end = tree.text.slice(call.end).search(/[\r\n]|$/);
  const indent = /^[^\S\r\n]*/.exec(tree.text.slice(start, call.start))?.[0] ?? "";
  return { indent, length: call.start - start + end };
}
