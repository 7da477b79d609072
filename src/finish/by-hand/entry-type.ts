import type { Edit } from "../../model/edit.ts";
import { nodeIn, nodesIn } from "../../scan/sources/node-fields.ts";
import { nodeOf, type SourceTree } from "../../scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../scan/syntax/tree.ts";
import { removeWithComment } from "./remove-with-comment.ts";
import { removedItem } from "./removed-item.ts";
import { nameOf } from "./timed-uses.ts";

/** What becomes of the written type of a table's entries. */
export interface EntryType {
  /** Without the time. */
  readonly untimed: readonly Edit[];
  /** The type of this field in the place of the record; null where it may be nothing, none where no type is written. */
  unwrapped(field: string): readonly Edit[] | null;
}

/** Null where the type is not written out for this table alone. */
export function entryTypeOf(tree: SourceTree, facade: SyntaxNode, time: string): EntryType | null {
  const places = [facade, ...nodesIn(facade, "arguments").flatMap(valuesIn)].flatMap(secondOf);
  const first = places[0];
  if (first === undefined) return saysInComment(tree, time) ? null : { untimed: [], unwrapped: () => [] };
  if (places.every(({ type }) => type === "TSTypeLiteral")) {
    return fromMembers(tree, time, places, (text) => places.map((place) => edit(tree, place, text)));
  }
  const declared = declaredFor(tree, places);
  return (
    declared &&
    fromMembers(tree, time, [declared.body], (text) => [
      ...places.map((place) => edit(tree, place, text)),
      removeWithComment(tree, declared.statement),
    ])
  );
}

function edit({ path }: SourceTree, { start, end }: SyntaxNode, text: string): Edit {
  return { path, start, end, text };
}

function valuesIn(argument: SyntaxNode): readonly SyntaxNode[] {
  return nodesIn(argument, "properties").flatMap((property) => nodeIn(property, "value") ?? []);
}

/** `V` of `cache<K, V>(…)` and of `new Map<K, V>()`. */
function secondOf(node: SyntaxNode): readonly SyntaxNode[] {
  return nodesIn(nodeIn(node, "typeArguments"), "params").slice(1, 2);
}

/** In JavaScript the type may be said in words that nothing checks here. */
function saysInComment(tree: SourceTree, time: string): boolean {
  return (tree.syntax.comments as readonly { readonly value: string }[]).some(({ value }) =>
    new RegExp(`\\b${time}\\b`).test(value),
  );
}

interface Declared {
  readonly statement: SyntaxNode;
  /** What holds the members. */
  readonly body: SyntaxNode;
}

/** The interface or type of this file that the places name, and nothing else does. */
function declaredFor(tree: SourceTree, places: readonly SyntaxNode[]): Declared | null {
  const variables = new Set(places.map((place) => tree.bindingOf(nodeIn(place, "typeName"))));
  const [variable] = variables;
  const [name, ...others] = variable?.identifiers ?? [];
  if (!variable || variables.size > 1 || !name || others.length > 0) return null;
  const isPlain = places.every(
    (place) => place.type === "TSTypeReference" && !nodeIn(place, "typeArguments"),
  );
  if (!isPlain || variable.references.length !== places.length) return null;
  const statement = tree.parentOf(nodeOf(name));
  if (!statement || tree.parentOf(statement)?.type !== "Program" || nodeIn(statement, "typeParameters"))
    return null;
  const isInterface =
    statement.type === "TSInterfaceDeclaration" && nodesIn(statement, "extends").length === 0;
  const body = isInterface ? nodeIn(statement, "body") : nodeIn(statement, "typeAnnotation");
  const isKnown =
    isInterface || (statement.type === "TSTypeAliasDeclaration" && body?.type === "TSTypeLiteral");
  return isKnown && body ? { statement, body } : null;
}

function fromMembers(
  tree: SourceTree,
  time: string,
  bodies: readonly SyntaxNode[],
  replace: (text: string) => readonly Edit[],
): EntryType | null {
  const lists = bodies.map((body) => nodesIn(body, body.type === "TSInterfaceBody" ? "body" : "members"));
  const timed = lists.map((list) => list.find((member) => nameOf(member) === time));
  if (timed.some((member) => member === undefined)) return null;
  return {
    untimed: lists.map((list, i) => removedItem(tree, list, timed[i] as SyntaxNode)),
    unwrapped: (field) => {
      const member = lists[0]?.find((each) => nameOf(each) === field);
      const type = nodeIn(nodeIn(member ?? null, "typeAnnotation"), "typeAnnotation");
      const isSure = member?.type === "TSPropertySignature" && member.optional !== true && isSomething(type);
      return isSure && type ? replace(tree.textOf(type)) : null;
    },
  };
}

const SOMETHING =
  /^TS(?:String|Number|Boolean|BigInt|Symbol|Object)Keyword$|^TS(?:Array|Tuple|Function|Constructor|Mapped)Type$|^TS(?:TypeLiteral|TemplateLiteralType)$/;

/** Of no value of the type can one say that it is not there. */
function isSomething(type: SyntaxNode | null): boolean {
  if (type === null) return false;
  if (type.type === "TSTypeOperator")
    return type.operator !== "keyof" && isSomething(nodeIn(type, "typeAnnotation"));
  if (type.type === "TSUnionType") return nodesIn(type, "types").every(isSomething);
  if (type.type === "TSLiteralType") return nodeIn(type, "literal")?.value !== null;
  return SOMETHING.test(type.type);
}
