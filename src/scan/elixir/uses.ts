import type { SyntaxNode } from "./node.ts";
import { isAtCompileTime } from "./compile-time.ts";
import { KeyReader } from "./keys.ts";
import type { DictionaryKey } from "./keys.ts";
import { attributeOf, callOf, within } from "./nodes.ts";
import type { ElixirCall } from "./nodes.ts";
import { placeOf } from "./scopes.ts";
import type { ElixirPlace } from "./scopes.ts";
import type { ElixirSource } from "./source.ts";

/** One place where the process dictionary is read or changed under a key. */
export interface DictionaryUse {
  readonly source: ElixirSource;
  readonly action: "put" | "read" | "delete";
  readonly key: DictionaryKey;
  /** Where the key is written. */
  readonly at: SyntaxNode;
  readonly call: SyntaxNode;
  /** What it answers is used: a key that is taken out is read as well. */
  readonly isAsked: boolean;
  /** What is put. */
  readonly value: SyntaxNode | null;
  readonly place: ElixirPlace;
  /** It runs while modules are compiled, and never after. */
  readonly isCompiled: boolean;
}

/** By name, and by how many arguments; those without a key, for the whole dictionary, are none of them. */
const OPERATIONS: Readonly<Record<string, Readonly<Record<string, DictionaryUse["action"]>>>> = {
  Process: { "put/2": "put", "get/1": "read", "get/2": "read", "delete/1": "delete" },
  ":erlang": { "put/2": "put", "get/1": "read", "erase/1": "delete" },
};

/** Who asks about a process, and can be told all that its dictionary holds. */
const INSPECTIONS: Readonly<Record<string, string>> = { Process: "info", ":erlang": "process_info" };

const MENTION =
  /\bProcess\s*\.\s*(?:put|get|delete|info)\b|:erlang\s*\.\s*(?:put|get|erase|process_info)\b|\b(?:alias|import)\s+Process\b/;

/** Whether a text can hold a use at all. Few can, and the others need not be parsed. */
export function mayUseDictionary(text: string): boolean {
  return MENTION.test(text);
}

export function dictionaryUses(source: ElixirSource): readonly DictionaryUse[] {
  const keys = new KeyReader(source);
  return within(source.top, "call").flatMap((node) => {
    const call = callOf(source, node);
    const owner = call && ownerOf(source, keys, call);
    if (!call || owner === null) return [];
    if (INSPECTIONS[owner] === call.name) return inspected(source, keys, call);
    const action = OPERATIONS[owner]?.[`${call.name}/${call.args.length}`];
    const at = call.args[0];
    return action && at ? usesAt(source, keys, call, action, at) : [];
  });
}

/** A call that stands in one of these by itself is a statement. */
const BLOCKS = new Set([
  "do_block",
  "body",
  "after_block",
  "else_block",
  "rescue_block",
  "catch_block",
  "source",
]);

function ownerOf(source: ElixirSource, keys: KeyReader, { receiver, name, args }: ElixirCall): string | null {
  if (receiver === null) return keys.isImported("Process", `${name}/${args.length}`) ? "Process" : null;
  if (keys.isModule(receiver, "Process")) return "Process";
  return source.textOf(receiver) === ":erlang" ? ":erlang" : null;
}

function usesAt(
  source: ElixirSource,
  keys: KeyReader,
  { node: call, args }: ElixirCall,
  action: DictionaryUse["action"],
  at: SyntaxNode,
): readonly DictionaryUse[] {
  const place = placeOf(source, call);
  const value = action === "put" ? (args[1] ?? null) : null;
  const isCompiled = isAtCompileTime(source, place);
  const isAsked = !BLOCKS.has(call.parent?.name ?? "");
  return keys.keysOf(at).map((key) => ({ source, action, key, at, call, isAsked, value, place, isCompiled }));
}

/** What asks for a whole dictionary may read what the same function names: `List.keyfind(dictionary, @key, 0)`. */
function inspected(source: ElixirSource, keys: KeyReader, call: ElixirCall): readonly DictionaryUse[] {
  const asked = call.args[1];
  if (!asked || !/:dictionary\b/.test(source.textOf(asked))) return [];
  const place = placeOf(source, call.node);
  const around = place.function?.node ?? call.node;
  const use = { source, action: "read", call: call.node, isAsked: true, value: null, place } as const;
  return NAMES.flatMap((name) => within(around, name)).flatMap((at) => {
    if (at.name === "unary_operator" && attributeOf(at)?.name !== "identifier") return [];
    return keys
      .keysOf(at)
      .flatMap((key) => (key.shape === "literal" ? [{ ...use, key, at, isCompiled: false }] : []));
  });
}

const NAMES = ["atom", "quoted_atom", "unary_operator", "tuple"];
