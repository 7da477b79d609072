import { fileStyleOf } from "../../src/edit/file-style.ts";
import { indentAt, lineStart } from "../../src/edit/line-start.ts";
import type { Edit } from "../../src/model/edit.ts";
import type { Rewrite } from "../../src/model/stage.ts";
import { nodeIn, unwrapped } from "../../src/scan/sources/node-fields.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import type { ChosenContainer } from "../declaration/chosen-containers.ts";
import type { Declaration } from "../declaration/declaration.ts";
import { containerFacade } from "./container-facade.ts";

interface Chosen {
  readonly factory: "registry" | "cache";
  readonly flag: string;
  /** Further options of each facade, see containerFacade. */
  readonly options?: (kind: ChosenContainer["kind"]) => readonly string[];
}

/**
 * `const seen = isServer ? new Set() : null` to `const seen = isServer ? registry("seen", { … }) : null`: each
 * container that may be chosen becomes a facade where it stands, and no access changes. Null where none may be.
 */
export function chosenFacade(
  declaration: Declaration,
  containers: readonly ChosenContainer[],
  chosen: Chosen,
): Rewrite | null {
  const plain = facades(declaration, containers, chosen, ({ start }) => belowOwnMark(declaration, start));
  if (plain === null || !plain.edits.some(({ text }) => /[\r\n]/.test(text))) return plain;
  const breaks = breaksOf(declaration);
  if (breaks.length === 0) return plain;
  const indent = belowMark(choiceIndent(declaration));
  const onLines = facades(declaration, containers, chosen, () => indent) ?? plain;
  const { alternatives } = onLines;
  const broken = (each: Rewrite): Rewrite => ({ ...each, edits: [...breaks, ...each.edits] });
  return { ...broken(onLines), ...(alternatives ? { alternatives: alternatives.map(broken) } : {}) };
}

function facades(
  { tree, name, nameEnd, statement, annotation }: Declaration,
  containers: readonly ChosenContainer[],
  { factory, flag, options = () => [] }: Chosen,
  indentOf: (init: SyntaxNode) => string | null,
): Rewrite | null {
  const [first, ...others] = containers.map(({ init, kind }) => {
    const site = { tree, name, nameEnd, statement, annotation, init };
    const ownIndent = indentOf(init);
    return containerFacade(ownIndent === null ? site : { ...site, ownIndent }, factory, flag, options(kind));
  });
  if (first === undefined || others.length === 0) return first ?? null;
  const edits = [first, ...others].flatMap((each) => each.edits);
  // What the compiler may have to be told of a container is tried for one alone.
  return { kind: "rewrite", edits, imports: first.imports, notes: [] };
}

/** The edits that put each choice of a conditional on one line onto a line of its own. */
function breaksOf(declaration: Declaration): readonly Edit[] {
  const { tree, init } = declaration;
  const choice = unwrapped(init);
  if (choice?.type !== "ConditionalExpression" || /[\r\n]/.test(tree.textOf(choice))) return [];
  const [test, yes, no] = ["test", "consequent", "alternate"].map((part) => nodeIn(choice, part));
  if (!test || !yes || !no) return [];
  const { eol } = fileStyleOf(tree.syntax);
  const breakOf = (mark: string, start: number, end: number): readonly Edit[] =>
    tree.text.slice(start, end).trim() === mark
      ? [{ path: tree.path, start, end, text: `${eol}${choiceIndent(declaration)}${mark} ` }]
      : [];
  const breaks = [...breakOf("?", test.end, yes.start), ...breakOf(":", yes.end, no.start)];
  return breaks.length === 2 ? breaks : [];
}

function choiceIndent({ tree, statement }: Declaration): string {
  return indentAt(tree.text, statement.start) + fileStyleOf(tree.syntax).indent;
}

/** Where a line stands that belongs to what follows `? `. */
function belowMark(indent: string): string {
  return indent + (indent.includes("\t") ? "\t" : "  ");
}

/** The same for what stands behind a mark at the start of its line; null for all else. */
function belowOwnMark({ tree: { text } }: Declaration, start: number): string | null {
  const before = text.slice(lineStart(text, start), start);
  const indent = /^([^\S\r\n]*)[?:] $/.exec(before)?.[1];
  return indent === undefined ? null : belowMark(indent);
}
