import type { Edit } from "../../model/edit.ts";
import { nodeIn, nodesIn, unwrapped } from "../../scan/sources/node-fields.ts";
import type { SourceTree } from "../../scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../scan/syntax/tree.ts";
import type { EntryType } from "./entry-type.ts";
import type { HitRead } from "./hit-reads.ts";
import { nameOf } from "./timed-uses.ts";

interface Timed {
  readonly tree: SourceTree;
  readonly puts: readonly SyntaxNode[];
  readonly reads: readonly HitRead[];
  readonly time: string;
  readonly type: EntryType;
}

/**
 * Entries that have one field beside their time become that field's value: `{ value, at: Date.now() }` is `value`.
 * Null where a value may be nothing, which reads like no entry, or where more than the value of the field is asked
 * for.
 */
export function unwrappedEntries({ tree, puts, reads, time, type }: Timed): readonly Edit[] | null {
  const fields = new Set(puts.flatMap((put) => nodesIn(put, "properties").map(nameOf)));
  fields.delete(time);
  const [field, ...others] = fields;
  if (field === undefined || field === null || others.length > 0) return null;
  const types = type.unwrapped(field);
  const values = puts.map((put) => valueIn(put, field));
  const isSure = types !== null && (types.length > 0 || values.every((value) => isSomething(tree, value, 0)));
  if (!isSure) return null;
  const edits = reads.map((read) => readWithout(tree, read, field));
  if (edits.includes(null) || values.includes(null)) return null;
  return [
    ...types,
    ...puts.map((put, i) => replaced(tree, put, tree.textOf(values[i] as SyntaxNode))),
    ...edits.flatMap((edit) => edit ?? []),
  ];
}

function replaced({ path }: SourceTree, { start, end }: SyntaxNode, text: string): Edit {
  return { path, start, end, text };
}

function valueIn(put: SyntaxNode, field: string): SyntaxNode | null {
  return nodeIn(nodesIn(put, "properties").find((each) => nameOf(each) === field) ?? null, "value");
}

function readWithout(tree: SourceTree, read: HitRead, field: string): readonly Edit[] | null {
  const { node } = read;
  if (read.kind === "check") return [];
  if (read.kind === "presence") {
    if (read.compares !== "truth") return [];
    return [replaced(tree, node, `${read.hit} ${read.isNegative ? "===" : "!=="} undefined`)];
  }
  const around = tree.parentOf(node);
  const isTarget =
    (/^(?:Assignment|Update)Expression$/.test(around?.type ?? "") &&
      nodeIn(around, around?.type === "UpdateExpression" ? "argument" : "left") === node) ||
    (around?.type === "CallExpression" && nodeIn(around, "callee") === node) ||
    around?.type === "TaggedTemplateExpression" ||
    around?.operator === "delete";
  return read.field === field && !isTarget ? [replaced(tree, node, read.hit)] : null;
}

const SOMETHING = /^(?:TemplateLiteral|(?:Array|Object|New|Binary|Class|Function|ArrowFunction)Expression)$/;
const DEEPEST = 3;

/** By how it is made, a value that is neither undefined nor null. */
function isSomething(tree: SourceTree, node: SyntaxNode | null, depth: number): boolean {
  const value = unwrapped(node);
  if (value === null || depth > DEEPEST) return false;
  if (value.type === "Literal") return value.value !== null || nodeIn(value, "regex") !== null;
  if (SOMETHING.test(value.type)) return true;
  const variable = value.type === "Identifier" ? tree.bindingOf(value) : null;
  const [write, ...more] = variable?.references.filter((each) => each.isWrite()) ?? [];
  const definition = (variable?.defs[0]?.node ?? null) as unknown as SyntaxNode | null;
  const isConstant = write?.init === true && more.length === 0 && definition?.type === "VariableDeclarator";
  if (!isConstant || nodeIn(definition, "id")?.type !== "Identifier") return false;
  return isSomething(tree, nodeIn(definition, "init"), depth + 1);
}
