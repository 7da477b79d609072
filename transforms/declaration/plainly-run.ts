import type { Variable } from "@typescript-eslint/scope-manager";
import { isFunction, nodeIn, nodesIn } from "../../src/scan/sources/node-fields.ts";
import { nodeOf } from "../../src/scan/sources/source-tree.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import { childrenOf } from "../../src/scan/syntax/tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { mentions } from "./named-by.ts";
import { partsOfMaking } from "./plainly-made.ts";
import { callsOwnCode } from "./runs-own-code.ts";

/**
 * `new Clock()` and `emptyTask()` of the module's own class or function, all of whose code can be followed from here
 * and says nothing of the state.
 */
export function runsPlainly(tree: SourceTree, call: SyntaxNode, state: string): boolean {
  return isFollowed(tree, call, state, new Set());
}

function isFollowed(tree: SourceTree, call: SyntaxNode, state: string, entered: Set<SyntaxNode>): boolean {
  const called = calledDeclaration(tree, call);
  if (called === null) return false;
  if (entered.has(called)) return true;
  entered.add(called);
  const parts = partsRun(called, call);
  return (
    parts?.every((part) => !mentions(part, new Set([state])) && isClear(tree, part, state, entered)) ?? false
  );
}

/** Whether the part calls nothing but what can be followed in its turn. */
function isClear(tree: SourceTree, part: SyntaxNode, state: string, entered: Set<SyntaxNode>): boolean {
  if (callsOwnCode(tree, part) && !isFollowed(tree, part, state, entered)) return false;
  return childrenOf(part).every((child) => isFunction(child) || isClear(tree, child, state, entered));
}

/** The one declaration of the name that is called, which nothing else takes the place of. */
function calledDeclaration(tree: SourceTree, call: SyntaxNode): SyntaxNode | null {
  const variable = tree.bindingOf(nodeIn(call, "callee"));
  const declared = variable && soleDeclaration(variable);
  if (!declared || tree.moduleBinding(variable.name) !== variable) return null;
  return variable.references.some((reference) => reference.isWrite()) ? null : declared;
}

function soleDeclaration({ defs }: Variable): SyntaxNode | null {
  const [definition, ...others] = defs;
  return definition && others.length === 0 ? nodeOf(definition.node as never) : null;
}

function partsRun(called: SyntaxNode, call: SyntaxNode): readonly SyntaxNode[] | null {
  if (called.type === "ClassDeclaration") return call.type === "NewExpression" ? partsOfMaking(called) : null;
  if (called.type !== "FunctionDeclaration") return null;
  return [...nodesIn(called, "params"), nodeIn(called, "body")].filter((part) => part !== null);
}
