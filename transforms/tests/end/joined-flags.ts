import type { Variable } from "@typescript-eslint/scope-manager";
import { isFunction, nodeIn, nodesIn, unwrapped } from "../../../src/scan/sources/node-fields.ts";
import { nodeOf } from "../../../src/scan/sources/source-tree.ts";
import type { SourceTree } from "../../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../../src/scan/syntax/tree.ts";
import { isLatch } from "../latch.ts";
import type { Decision } from "./decision.ts";
import { sharedCheckOf } from "./shared-check.ts";

/** A variable of a test that one callback raises, once and for all. */
export interface JoinedFlag {
  readonly variable: Variable;
  /** `told = true` */
  readonly raise: SyntaxNode;
  readonly callback: SyntaxNode;
}

/**
 * The flags that callbacks raise, each asking for all the others, so that the last of them ends the test; in the
 * order of their declarations. Null where that is not all: where the order of the callbacks matters, say.
 */
export function joinedFlags(
  tree: SourceTree,
  test: SyntaxNode,
  decisions: readonly Decision[],
): readonly JoinedFlag[] | null {
  const names = decisions.map((decision) => namesAsked(tree, decision));
  const variables = [...new Set(names.flatMap((asked) => asked ?? []))];
  const flags = variables.map((variable) => flagOf(tree, variable)).filter((flag) => flag !== null);
  if (flags.length === 0 || flags.length < variables.length || names.includes(null)) return null;
  if (variables.some(({ scope }) => nodeOf(scope.block as never) !== test)) return null;
  const isWhole = decisions.every((decision, i) => {
    const isShared = sharedCheckOf(tree, decision.owner) !== null;
    const own = flags.find(({ callback }) => callback === decision.owner)?.variable;
    const asked = new Set([...(names[i] ?? []), ...(own ? [own] : [])]);
    return asked.size === variables.length && (isShared || own !== undefined);
  });
  if (!isWhole || !flags.every((flag) => asksAfter(tree, flag, decisions))) return null;
  return flags.sort((a, b) => startOf(a) - startOf(b));
}

function startOf({ variable }: JoinedFlag): number {
  return variable.identifiers[0]?.range[0] ?? 0;
}

/** The variables of `a && b`; null where it asks for anything but flags that stay raised. */
function namesAsked(tree: SourceTree, { asked }: Decision): readonly Variable[] | null {
  const parts = conjuncts(asked).map((part) => (isLatch(tree, part) ? tree.bindingOf(part) : null));
  const known = parts.filter((variable) => variable !== null);
  return known.length < parts.length ? null : known;
}

function conjuncts(asked: SyntaxNode): readonly SyntaxNode[] {
  const node = unwrapped(asked) as SyntaxNode;
  if (node.type !== "LogicalExpression" || node.operator !== "&&") return [node];
  return ["left", "right"].flatMap((side) => conjuncts(nodeIn(node, side) as SyntaxNode));
}

/** Null where more than one statement raises it. */
function flagOf(tree: SourceTree, variable: Variable): JoinedFlag | null {
  const [write, ...more] = variable.references.filter((use) => use.isWrite() && use.init !== true);
  const raise = write && tree.parentOf(nodeOf(write.identifier));
  const callback = raise && [...tree.ancestorsOf(raise)].find(isFunction);
  return raise && callback && more.length === 0 ? { variable, raise, callback } : null;
}

/** The callback asks, by itself or through a shared check, once it has raised its own flag. */
function asksAfter(
  tree: SourceTree,
  { raise, callback }: JoinedFlag,
  decisions: readonly Decision[],
): boolean {
  const statements = nodesIn(nodeIn(callback, "body"), "body");
  const raised = statements.findIndex((statement) => nodeIn(statement, "expression") === raise);
  return statements
    .slice(raised + 1)
    .some((statement) => raised !== -1 && decisions.some((decision) => asks(tree, statement, decision)));
}

function asks(tree: SourceTree, statement: SyntaxNode, { node, owner }: Decision): boolean {
  const call = nodeIn(statement, "expression");
  return statement === node || (call !== null && sharedCheckOf(tree, owner)?.calls.includes(call) === true);
}
