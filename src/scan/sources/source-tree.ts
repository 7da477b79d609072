import { analyze } from "@typescript-eslint/scope-manager";
import type { Reference, ScopeManager, Variable } from "@typescript-eslint/scope-manager";
import type { SyntaxFile } from "../syntax/parse.ts";
import { childrenOf } from "../syntax/tree.ts";
import type { SyntaxNode } from "../syntax/tree.ts";
import { unwrapped } from "./node-fields.ts";

/** A parsed file with what a rewrite asks of it: parents, nodes by offset, bindings and their references. */
export class SourceTree {
  readonly syntax: SyntaxFile;
  readonly program: SyntaxNode;
  private parents: ReadonlyMap<SyntaxNode, SyntaxNode> | null = null;
  private scopes: ScopeManager | null = null;
  private declared: readonly Variable[] | null = null;
  private named: ReadonlyMap<SyntaxNode, Variable> | null = null;
  private unresolved: ReadonlySet<string> | null = null;

  constructor(syntax: SyntaxFile) {
    this.syntax = syntax;
    this.program = syntax.program as unknown as SyntaxNode;
  }

  get path(): string {
    return this.syntax.path;
  }

  get text(): string {
    return this.syntax.text;
  }

  /** The source text of a node. */
  textOf(node: { readonly start: number; readonly end: number }): string {
    return this.syntax.text.slice(node.start, node.end);
  }

  parentOf(node: SyntaxNode): SyntaxNode | null {
    this.parents ??= linkParents(this.program);
    return this.parents.get(node) ?? null;
  }

  /** The node and all that enclose it, innermost first. */
  *ancestorsOf(node: SyntaxNode): Generator<SyntaxNode> {
    for (let at: SyntaxNode | null = this.parentOf(node); at; at = this.parentOf(at)) yield at;
  }

  /** The innermost node that spans exactly `start`..`end`, or null. */
  nodeAt(start: number, end: number): SyntaxNode | null {
    let found: SyntaxNode | null = null;
    const pending = [this.program];
    for (let node = pending.pop(); node; node = pending.pop()) {
      if (node.start === start && node.end === end) found = node;
      for (const child of childrenOf(node)) if (child.start <= start && child.end >= end) pending.push(child);
    }
    return found;
  }

  /** The innermost node of this type that begins at `start`, or null. */
  nodeStartingAt(start: number, type: string): SyntaxNode | null {
    let found: SyntaxNode | null = null;
    const pending = [this.program];
    for (let node = pending.pop(); node; node = pending.pop()) {
      if (node.start === start && node.type === type) found = node;
      for (const child of childrenOf(node))
        if (child.start <= start && child.end > start) pending.push(child);
    }
    return found;
  }

  /** The binding whose declared name begins at `start`, or null. */
  bindingAt(start: number): Variable | null {
    return (
      this.variables().find((variable) =>
        variable.identifiers.some((name) => nodeOf(name).start === start),
      ) ?? null
    );
  }

  /** The binding that an expression names, as in `x` and `(x as T)`; null for one that the file does not declare. */
  bindingOf(node: SyntaxNode | null): Variable | null {
    this.named ??= new Map(
      this.variables().flatMap((variable) =>
        variable.references.map(({ identifier }) => [nodeOf(identifier), variable] as const),
      ),
    );
    const name = unwrapped(node);
    return (name && this.named.get(name)) ?? null;
  }

  /** The module-level binding called `name`, or null. */
  moduleBinding(name: string): Variable | null {
    const found = this.variables().find(
      (variable) => variable.name === name && isModuleScope(variable.scope.type),
    );
    return found ?? null;
  }

  /** Names that no scope of the file declares: globals, and names of modules in other files. */
  unresolvedNames(): ReadonlySet<string> {
    const through = () => this.manager().globalScope?.through ?? [];
    this.unresolved ??= new Set(through().map((reference) => reference.identifier.name as string));
    return this.unresolved;
  }

  /** Every declared binding of the file that has an identifier. */
  variables(): readonly Variable[] {
    this.declared ??= this.manager().scopes.flatMap((scope) => scope.variables);
    return this.declared;
  }

  private manager(): ScopeManager {
    if (this.scopes === null) addRanges(this.program);
    // Analysed as a module whatever it is: the wrapper of CommonJS gives top-level names a scope of their own too.
    this.scopes ??= analyze(this.syntax.program as never, { sourceType: "module", jsxPragma: null, lib: [] });
    return this.scopes;
  }
}

/** The tree's node behind a scope manager's identifier. */
export function nodeOf(identifier: Variable["identifiers"][number] | Reference["identifier"]): SyntaxNode {
  return identifier as unknown as SyntaxNode;
}

function isModuleScope(type: string): boolean {
  return type === "module" || type === "global";
}

/** The scope manager reads ESLint's `range`, which the parser leaves out because the scan has no use for it. */
function addRanges(program: SyntaxNode): void {
  const pending = [program];
  for (let node = pending.pop(); node; node = pending.pop()) {
    (node as { range?: readonly [number, number] }).range = [node.start, node.end];
    pending.push(...childrenOf(node));
  }
}

function linkParents(program: SyntaxNode): ReadonlyMap<SyntaxNode, SyntaxNode> {
  const parents = new Map<SyntaxNode, SyntaxNode>();
  const pending = [program];
  for (let node = pending.pop(); node; node = pending.pop()) {
    for (const child of childrenOf(node)) {
      parents.set(child, node);
      pending.push(child);
    }
  }
  return parents;
}
