import { identifierName, isFunction, nodeIn, nodesIn } from "../../src/scan/sources/node-fields.ts";
import { nodeOf } from "../../src/scan/sources/source-tree.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import { childrenOf } from "../../src/scan/syntax/tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import type { Declaration } from "../declaration/declaration.ts";
import { methodCalled } from "../access/container-use.ts";
import { ownReferences } from "../access/seen-accesses.ts";
import { stackEnds, stackMethod } from "./is-stack.ts";

/**
 * The functions of the file that push, work, and pop in `finally`: by `push` and `pop` (`unshift` and `shift`)
 * themselves, or by calling a function of the module that does; of a block, or of the promise that they hand out.
 */
export function isolatedFunctions(declaration: Declaration): readonly SyntaxNode[] {
  const { tree } = declaration;
  const calls = new SpanCalls(declaration);
  return functionsIn(tree.program).filter((node) => {
    if (node.generator === true || isConstructor(tree, node)) return false;
    return nodesIn(nodeIn(node, "body"), "body").some((statement, index, all) => {
      const last = finalizerOf(statement);
      if (!last || !ownNodes(last.finalizer).some((inner) => calls.closes(inner))) return false;
      const before = [...all.slice(0, index), last.work];
      return before.flatMap(ownNodes).some((inner) => calls.opens(inner));
    });
  });
}

interface Finalized {
  /** What is done however the work ends. */
  readonly finalizer: SyntaxNode;
  readonly work: SyntaxNode;
}

/** `try { … } finally { … }`, `return work().finally(() => { … })` */
function finalizerOf(statement: SyntaxNode): Finalized | null {
  if (statement.type === "TryStatement") {
    const [finalizer, work] = [nodeIn(statement, "finalizer"), nodeIn(statement, "block")];
    return finalizer && work && { finalizer, work };
  }
  const call = statement.type === "ReturnStatement" ? nodeIn(statement, "argument") : null;
  const callee = call?.type === "CallExpression" ? nodeIn(call, "callee") : null;
  if (callee?.type !== "MemberExpression" || identifierName(nodeIn(callee, "property")) !== "finally")
    return null;
  const [callback] = nodesIn(call, "arguments");
  const [finalizer, work] = [
    callback && isFunction(callback) ? nodeIn(callback, "body") : null,
    nodeIn(callee, "object"),
  ];
  return finalizer && work && { finalizer, work };
}

/** Which calls of the file open a span and which close one. */
class SpanCalls {
  private readonly pushes: ReadonlySet<SyntaxNode>;
  private readonly pops: ReadonlySet<SyntaxNode>;
  private readonly openers: ReadonlySet<string>;
  private readonly closers: ReadonlySet<string>;

  constructor(declaration: Declaration) {
    const { opens, closes } = stackEnds(ownReferences(declaration)) ?? { opens: "push", closes: "pop" };
    this.pushes = callsOf(declaration, opens);
    this.pops = callsOf(declaration, closes);
    this.openers = functionsHolding(declaration.tree, this.pushes);
    this.closers = functionsHolding(declaration.tree, this.pops);
  }

  opens(node: SyntaxNode): boolean {
    return this.pushes.has(node) || isCallOf(node, this.openers);
  }

  closes(node: SyntaxNode): boolean {
    return this.pops.has(node) || isCallOf(node, this.closers);
  }
}

function callsOf({ tree, variable }: Declaration, method: string): ReadonlySet<SyntaxNode> {
  const calls = variable.references.map(({ identifier }) => methodCalled(tree, nodeOf(identifier)));
  return new Set(
    calls
      .filter((found) => stackMethod(found) === method)
      .map((found) => (found as { call: SyntaxNode }).call),
  );
}

function isCallOf(node: SyntaxNode, names: ReadonlySet<string>): boolean {
  return node.type === "CallExpression" && names.has(identifierName(nodeIn(node, "callee")) ?? "");
}

/** Names of the module's functions whose own code, nested functions left out, holds one of the calls. */
function functionsHolding(tree: SourceTree, calls: ReadonlySet<SyntaxNode>): ReadonlySet<string> {
  const names = functionsIn(tree.program)
    .filter((node) => node.type === "FunctionDeclaration")
    .filter((node) => ownNodes(nodeIn(node, "body") as SyntaxNode).some((inner) => calls.has(inner)))
    .map((node) => identifierName(nodeIn(node, "id")));
  return new Set(names.filter((name) => name !== null));
}

function functionsIn(program: SyntaxNode): readonly SyntaxNode[] {
  const found: SyntaxNode[] = [];
  const pending = [program];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (isFunction(node)) found.push(node);
    pending.push(...childrenOf(node));
  }
  return found;
}

/** The node and what is inside, nested functions left out. */
function ownNodes(root: SyntaxNode): readonly SyntaxNode[] {
  const found: SyntaxNode[] = [];
  const pending = [root];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (isFunction(node)) continue;
    found.push(node);
    pending.push(...childrenOf(node));
  }
  return found;
}

function isConstructor(tree: SourceTree, node: SyntaxNode): boolean {
  const around = tree.parentOf(node);
  return around?.type === "MethodDefinition" && (around.kind === "constructor" || around.kind === "set");
}
