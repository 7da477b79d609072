import type { SyntaxNode } from "./node.ts";
import { argumentsOf, around, attributeOf, childOf, fieldOf, localName } from "./nodes.ts";
import type { ElixirSource } from "./source.ts";

/** A clause of a function, a macro or a test. */
export interface ElixirFunction {
  readonly node: SyntaxNode;
  /** `put_locale/1`, or `test "with a locale"`. */
  readonly title: string;
  /** The name alone; of a test its title. */
  readonly name: string;
  readonly arity: number;
  readonly parameters: readonly SyntaxNode[];
  /** Nobody but its own project calls it: `defp`, or hidden by `@doc false`. */
  readonly isPrivate: boolean;
  readonly isMacro: boolean;
  /** A block of ExUnit. */
  readonly isTest: boolean;
}

/** Where something stands. */
export interface ElixirPlace {
  /** The innermost `defmodule`, with all names; "" outside of one. */
  readonly module: string;
  readonly moduleNode: SyntaxNode | null;
  readonly function: ElixirFunction | null;
  /** In the code that a macro makes: it runs in the modules of who uses that. */
  readonly isQuoted: boolean;
}

export const MODULES: ReadonlySet<string> = new Set(["defmodule", "defprotocol", "defimpl"]);

const FUNCTIONS = new Set(["def", "defp", "defmacro", "defmacrop"]);
const TESTS = new Set(["test", "property", "setup", "setup_all", "feature"]);

export function placeOf(source: ElixirSource, node: SyntaxNode): ElixirPlace {
  const names: string[] = [];
  let moduleNode: SyntaxNode | null = null;
  let fn: ElixirFunction | null = null;
  let quotes = 0;
  for (const outer of around(node)) {
    const name = localName(source, outer);
    if (name === null) continue;
    if (moduleNode === null) {
      if (name === "quote") quotes += 1;
      // What is unquoted runs where the macro does.
      else if (name === "unquote" || name === "unquote_splicing") quotes -= 1;
      fn ??= functionOf(source, outer);
    }
    if (!MODULES.has(name)) continue;
    moduleNode ??= outer;
    names.unshift(moduleName(source, outer));
  }
  return { module: names.join("."), moduleNode, function: fn, isQuoted: quotes > 0 };
}

function moduleName(source: ElixirSource, module: SyntaxNode): string {
  const [name] = argumentsOf(module);
  return name ? source.textOf(name) : "?";
}

/** The function that a node defines, or null. */
export function functionOf(source: ElixirSource, node: SyntaxNode): ElixirFunction | null {
  const word = localName(source, node);
  if (word === null) return null;
  if (FUNCTIONS.has(word)) return definedBy(source, node, word);
  if (!TESTS.has(word) || childOf(node, "do_block") === null) return null;
  const [title] = argumentsOf(node);
  const name = title?.name === "string" ? `${word} ${source.textOf(title)}` : word;
  return { node, title: name, name, arity: 0, parameters: [], isPrivate: true, isMacro: false, isTest: true };
}

function definedBy(source: ElixirSource, node: SyntaxNode, word: string): ElixirFunction | null {
  const [head] = argumentsOf(node);
  const signature = head?.operator === "when" ? fieldOf(head, "left") : head;
  if (!signature) return null;
  const parameters = signature.name === "call" ? argumentsOf(signature) : [];
  const name = source.textOf(fieldOf(signature, "target") ?? signature);
  const isMacro = word.startsWith("defmacro");
  return {
    node,
    title: `${isMacro ? "macro " : ""}${name}/${parameters.length}`,
    name,
    arity: parameters.length,
    parameters,
    isPrivate: word.endsWith("p") || isHidden(source, node),
    isMacro,
    isTest: false,
  };
}

function isHidden(source: ElixirSource, node: SyntaxNode): boolean {
  const before = node.parent?.children.slice(0, node.number).toReversed() ?? [];
  for (const each of before) {
    const attribute = attributeOf(each);
    if (attribute === null && each.name !== "comment") return false;
    if (attribute && localName(source, attribute) === "doc") return /\bfalse$/.test(source.textOf(attribute));
  }
  return false;
}
