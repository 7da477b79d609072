import type { SyntaxNode } from "./node.ts";
import type { ElixirSource } from "./source.ts";

/** A call as it is written, with what a pipe hands it in the first place. */
export interface ElixirCall {
  readonly node: SyntaxNode;
  /** `Process` of `Process.put(…)`; null for a local call. */
  readonly receiver: SyntaxNode | null;
  readonly name: string;
  readonly args: readonly SyntaxNode[];
}

/** The nodes of that name among a node and all below it, outer ones first. */
export function within(node: SyntaxNode, name: string): readonly SyntaxNode[] {
  const found: SyntaxNode[] = [];
  const visit = (each: SyntaxNode): void => {
    if (each.name === name) found.push(each);
    for (const child of each.children) visit(child);
  };
  visit(node);
  return found;
}

/** The nodes around it, inner ones first, itself left out. */
export function* around(node: SyntaxNode): Generator<SyntaxNode> {
  for (let outer = node.parent; outer; outer = outer.parent) yield outer;
}

export function isIn(inner: SyntaxNode, outer: SyntaxNode): boolean {
  return outer.from <= inner.from && inner.to <= outer.to;
}

export function childOf(node: SyntaxNode, name: string): SyntaxNode | null {
  return node.children.find((child) => child.name === name) ?? null;
}

/** The child that is that to the node. */
export function fieldOf(node: SyntaxNode, field: string): SyntaxNode | null {
  return node.children.find((child) => child.field === field) ?? null;
}

export function callOf(source: ElixirSource, node: SyntaxNode): ElixirCall | null {
  const target = node.name === "call" ? fieldOf(node, "target") : null;
  if (!target) return null;
  const args = [...pipedInto(node), ...argumentsOf(node)];
  if (target.name === "identifier") return { node, receiver: null, name: source.textOf(target), args };
  const receiver = target.name === "dot" ? fieldOf(target, "left") : null;
  const name = fieldOf(target, "right");
  if (!receiver || name?.name !== "identifier") return null;
  return { node, receiver, name: source.textOf(name), args };
}

/** The name of a local call, whatever it is handed: `quote`, `defmodule`, `test`. */
export function localName(source: ElixirSource, node: SyntaxNode): string | null {
  const target = node.name === "call" ? fieldOf(node, "target") : null;
  return target?.name === "identifier" ? source.textOf(target) : null;
}

/** What is written in the call's brackets, keywords left out. */
export function argumentsOf(call: SyntaxNode): readonly SyntaxNode[] {
  const written = childOf(call, "arguments")?.children ?? [];
  return written.filter(({ name }) => name !== "keywords" && name !== "comment");
}

/** `value` of `value |> f()`. */
export function pipedInto(call: SyntaxNode): readonly SyntaxNode[] {
  const pipe = call.field === "right" && call.parent?.operator === "|>" ? call.parent : null;
  const value = pipe && fieldOf(pipe, "left");
  return value ? [value] : [];
}

/** What is written under a keyword, as `do: value`, in the arguments of a call. */
export function keywordOf(source: ElixirSource, call: SyntaxNode, word: string): SyntaxNode | null {
  const written = childOf(call, "arguments");
  const pairs = (written && childOf(written, "keywords"))?.children ?? [];
  const pair = pairs.find((each) => {
    const key = fieldOf(each, "key");
    return key !== null && source.textOf(key).trimEnd() === word;
  });
  return (pair && fieldOf(pair, "value")) ?? null;
}

/** What `@name` names, or null for another node. */
export function attributeOf(node: SyntaxNode): SyntaxNode | null {
  return node.name === "unary_operator" && node.operator === "@" ? fieldOf(node, "operand") : null;
}

/** `x` and what it is bound to, of `x = value`. */
export function bindingOf(
  source: ElixirSource,
  node: SyntaxNode,
): { readonly name: string; readonly value: SyntaxNode } | null {
  if (node.operator !== "=") return null;
  const [left, right] = [fieldOf(node, "left"), fieldOf(node, "right")];
  return left?.name === "identifier" && right ? { name: source.textOf(left), value: right } : null;
}
