import { putOf, readKey, testedKey } from "../../src/scan/memo/table-operations.ts";
import { identifierName, nodeIn, unwrapped } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { isSimple } from "./emission-block.ts";

/**
 * Where the time of the last emission is kept: in a table under a key, or in a variable or field, whose name is the
 * key then.
 */
export interface TimePlace {
  /** As it is spelt where it is used. */
  readonly name: string;
  /** Whether a key may be found that was never put: `toString` in an object. */
  readonly inherits: boolean;
  /** What the time is before there is one; null where that is nothing. */
  readonly startsAt: string | null;
  /** Whether a node is the table, or the variable. */
  isNamed(node: SyntaxNode): boolean;
  /** The key, as written, of a node that reads the time. */
  keyRead(node: SyntaxNode | null): string | null;
  /** The key of a node that asks whether a time is kept. */
  keyTested(node: SyntaxNode | null): string | null;
  /** What a statement that does nothing else notes as the time, and under which key. */
  noted(statement: SyntaxNode): TimeNoted | null;
}

export interface TimeNoted {
  readonly key: string;
  /** Whether the key is one for good. */
  readonly isFixed: boolean;
  readonly value: SyntaxNode;
}

/** `last[key]`, `last.get(key)` */
export function timeTable(tree: SourceTree, name: string, inherits: boolean): TimePlace {
  const textOf = (key: SyntaxNode | null) => key && tree.textOf(key);
  return {
    name,
    inherits,
    startsAt: null,
    isNamed: (node) => identifierName(node) === name,
    keyRead: (node) => textOf(readKey(node, name)),
    keyTested: (node) => textOf(testedKey(node, name)),
    noted: (statement) => {
      const [key, value] = putOf(statement, name) ?? [];
      if (!key || !value || !isSimple(key)) return null;
      return { key: tree.textOf(key), isFixed: key.type === "Literal", value };
    },
  };
}

/** `let last = 0;`, `static last = 0;` */
export function timeHolder(
  name: string,
  isIt: (node: SyntaxNode | null) => boolean,
  { key, startsAt }: { readonly key: string; readonly startsAt: string | null },
): TimePlace {
  return {
    name,
    inherits: false,
    startsAt,
    isNamed: isIt,
    keyRead: (node) => (isIt(node) ? key : null),
    keyTested: () => null,
    noted: (statement) => {
      const assignment = statement.type === "ExpressionStatement" ? nodeIn(statement, "expression") : null;
      const isPlain = assignment?.type === "AssignmentExpression" && assignment.operator === "=";
      const value = isPlain && isIt(nodeIn(assignment, "left")) ? nodeIn(assignment, "right") : null;
      return value && { key, isFixed: true, value: unwrapped(value) ?? value };
    },
  };
}
