import type { SyntaxNode } from "./node.ts";
import { argumentsOf, around, fieldOf, isIn, keywordOf, localName, within } from "./nodes.ts";
import { placeOf } from "./scopes.ts";
import type { ElixirSource } from "./source.ts";

interface Alias {
  /** The block in which it holds, from where it stands. */
  readonly block: SyntaxNode;
  readonly from: number;
  readonly short: string;
  readonly full: string;
}

/** What the short names of modules in a file stand for. */
export class Aliases {
  private readonly source: ElixirSource;
  private readonly known: readonly Alias[];

  constructor(source: ElixirSource) {
    this.source = source;
    this.known = within(source.top, "call").flatMap((node) => aliasesOf(source, node));
  }

  /** The whole name of the module that an alias in the code means. */
  fullName(node: SyntaxNode): string {
    const [first = "", ...rest] = this.source.textOf(node).split(".");
    if (first === "Elixir") return rest.join(".");
    const alias = this.known.findLast(
      ({ short, block, from }) => short === first && from < node.from && isIn(node, block),
    );
    return [alias?.full ?? first, ...rest].join(".");
  }
}

function aliasesOf(source: ElixirSource, node: SyntaxNode): readonly Alias[] {
  const word = localName(source, node);
  if (word === "alias") return aliasedBy(source, node);
  if (word === "defmodule") return namedBy(source, node);
  return [];
}

function aliasedBy(source: ElixirSource, node: SyntaxNode): readonly Alias[] {
  const [target] = argumentsOf(node);
  if (!target) return [];
  const as = keywordOf(source, node, "as:");
  const held = (full: string, short = lastName(full)): Alias => ({
    block: blockAround(node),
    from: node.from,
    short,
    full,
  });
  if (target.name !== "dot") return [held(source.textOf(target), as ? source.textOf(as) : undefined)];
  const [of, several] = [fieldOf(target, "left"), fieldOf(target, "right")];
  if (several?.name !== "tuple" || !of) return [];
  const before = source.textOf(of);
  return several.children.map((part) => held(`${before}.${source.textOf(part)}`));
}

/** A module in a module is known by its first name in what stands around it. */
function namedBy(source: ElixirSource, node: SyntaxNode): readonly Alias[] {
  const [name] = argumentsOf(node);
  const { module } = placeOf(source, node);
  if (name?.name !== "alias" || module === "") return [];
  const [short = ""] = source.textOf(name).split(".");
  return [{ block: blockAround(node), from: node.from, short, full: `${module}.${short}` }];
}

function lastName(full: string): string {
  return full.slice(full.lastIndexOf(".") + 1);
}

function blockAround(node: SyntaxNode): SyntaxNode {
  let last = node;
  for (const outer of around(node)) {
    if (outer.name === "do_block") return outer;
    last = outer;
  }
  return last;
}
