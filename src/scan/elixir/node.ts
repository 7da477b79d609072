import type { Parser, TreeCursor } from "web-tree-sitter";

/** A named node of the grammar; plain, so that it outlives the parser's own tree. */
export interface SyntaxNode {
  readonly name: string;
  /** UTF-16 offsets. */
  readonly from: number;
  readonly to: number;
  /** What it is to the node around it, where the grammar says: `target`, `left`, `right`, `operand`, `key`, `value`. */
  readonly field: string | null;
  readonly parent: SyntaxNode | null;
  readonly children: readonly SyntaxNode[];
  /** Of an operator: `|>`, `=`, `@`. */
  readonly operator: string | null;
  /** Its number among the children of the node around it. */
  readonly number: number;
}

type Draft = { -readonly [Key in keyof SyntaxNode]: SyntaxNode[Key] } & { children: SyntaxNode[] };

/** @throws what the parser does where it can make nothing of a text */
export function parseElixir(parser: Parser, text: string): SyntaxNode {
  const tree = parser.parse(text);
  if (!tree) throw new Error("The parser has no language.");
  const cursor = tree.walk();
  try {
    return plain(cursor, null, 0);
  } finally {
    cursor.delete();
    tree.delete();
  }
}

function plain(cursor: TreeCursor, parent: Draft | null, number: number): SyntaxNode {
  const node: Draft = {
    name: cursor.nodeType,
    from: cursor.startIndex,
    to: cursor.endIndex,
    field: cursor.currentFieldName,
    parent,
    children: [],
    operator: null,
    number,
  };
  if (!cursor.gotoFirstChild()) return node;
  do {
    if (cursor.nodeIsNamed) node.children.push(plain(cursor, node, node.children.length));
    else if (cursor.currentFieldName === "operator") node.operator = cursor.nodeType;
  } while (cursor.gotoNextSibling());
  cursor.gotoParent();
  return node;
}
