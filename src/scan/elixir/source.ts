import type { SourceLocation } from "../../model/finding.ts";
import { lineStartsOf, positionAt } from "../syntax/lines.ts";
import { ModuleIndex } from "./module-index.ts";
import type { SyntaxNode } from "./node.ts";

/** A file of Elixir as text and tree. The grammar reads on behind what it cannot read, so there always is a tree. */
export class ElixirSource {
  readonly path: string;
  readonly isTest: boolean;
  readonly top: SyntaxNode;
  private readonly text: string;
  private readonly lineStarts: readonly number[];
  private readonly modules = new Map<SyntaxNode, ModuleIndex>();

  constructor(path: string, text: string, isTest: boolean, top: SyntaxNode) {
    this.path = path;
    this.isTest = isTest;
    this.top = top;
    this.text = text;
    this.lineStarts = lineStartsOf(text);
  }

  textOf({ from, to }: SyntaxNode): string {
    return this.text.slice(from, to);
  }

  /** @param module the node that defines it */
  moduleAt(module: SyntaxNode): ModuleIndex {
    const known = this.modules.get(module);
    if (known) return known;
    const made = new ModuleIndex(this, module);
    this.modules.set(module, made);
    return made;
  }

  locate({ from, to }: SyntaxNode): SourceLocation {
    return { path: this.path, start: from, end: to, ...positionAt(this.lineStarts, from) };
  }
}
