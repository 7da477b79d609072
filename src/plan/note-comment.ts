import { noteComment } from "../edit/note-comment.ts";
import type { Edit } from "../model/edit.ts";
import type { AssistNote, Finding } from "../model/finding.ts";
import { isFunction, nodeIn, nodesIn } from "../scan/sources/node-fields.ts";
import type { SourceTree } from "../scan/sources/source-tree.ts";
import type { SyntaxNode } from "../scan/syntax/tree.ts";

/** What declares state, by the node that the rewrite replaces. */
const DECLARATIONS: ReadonlySet<string> = new Set([
  "VariableDeclarator",
  "PropertyDefinition",
  "AssignmentExpression",
]);

/** What may follow a declaration on its line: an end of statement, and a comment of the file's own. */
const REST_OF_LINE = /^[ \t]*[;,]?[ \t]*(?:\/\/[^\r\n]*)?$/;

/**
 * The comment that tells a reader of the code what the report tells: behind the declaration, on a line that changes
 * anyway. Null where something else follows on that line; the report alone says it then.
 */
export function noteCommentEdit(
  tree: SourceTree,
  finding: Finding,
  edits: readonly Edit[],
  notes: readonly AssistNote[],
): Edit | null {
  const { path } = finding;
  const declared = declarationAround(tree, finding.start);
  if (declared === null) return null;
  const declaredEnd = (changedProperty(declared, edits, path) ?? declared).end;
  const { text } = tree.syntax;
  const at = endOfLine(text, declaredEnd);
  const isFree = REST_OF_LINE.test(text.slice(declaredEnd, at));
  const isWithin = edits.some((edit) => edit.path === path && edit.start < at && at < edit.end);
  if (!isFree || isWithin) return null;
  return { path, start: at, end: at, text: ` ${noteComment(notes.map(({ code }) => code))}` };
}

function declarationAround(tree: SourceTree, start: number): SyntaxNode | null {
  let node = tree.nodeStartingAt(start, "Identifier") ?? tree.nodeStartingAt(start, "PrivateIdentifier");
  while (node !== null && !DECLARATIONS.has(node.type)) {
    // Inside a function or an object that is declared: the line of the whole is not the site's.
    if (node.type === "ObjectExpression" || isFunction(node)) return null;
    node = tree.parentOf(node);
  }
  return node;
}

/** Of an object that stays, the property whose value gives way: its line changes, the object's last one may not. */
function changedProperty(declared: SyntaxNode, edits: readonly Edit[], path: string): SyntaxNode | null {
  const object = nodeIn(declared, "init");
  if (object?.type !== "ObjectExpression") return null;
  const isWrapped = (property: SyntaxNode): boolean => {
    const value = nodeIn(property, "value");
    return edits.some(
      (edit) => edit.path === path && edit.start === value?.start && /\blegacy: $/.test(edit.text),
    );
  };
  return nodesIn(object, "properties").find(isWrapped) ?? null;
}

function endOfLine(text: string, offset: number): number {
  const end = text.indexOf("\n", offset);
  if (end === -1) return text.length;
  return text[end - 1] === "\r" ? end - 1 : end;
}
