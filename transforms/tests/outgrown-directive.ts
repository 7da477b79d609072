import { identifierName, isWrapper, nodeIn, nodesIn } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import type { PropertyWrite } from "./property-write.ts";
import { dottedName } from "./pure.ts";

/** A comment alone on the line above, which lets rules of ESLint pass on the next one. */
const ABOVE =
  /(?:\/\/[^\S\r\n]*eslint-disable-next-line\s([^\r\n]*)|\/\*\s*eslint-disable-next-line\s([^\r\n]*?)\*\/)\s*$/;

/** What linters say of a property that is written to by its name: a stub is told the name as a text. */
const OF_WRITES = /^(?:no-console|(?:n\/|node\/)?no-process-env|no-global-assign|no-extend-native)$/;

/** The same for the compiler, and for Flow, which complain of one that lets nothing pass. */
const EXPECTED = /(?:@ts-expect-error|\$Flow(?:FixMe|ExpectedError|Issue))\b/;

/** What Flow says of a property that nobody may write to. */
const OF_WRITES_ALONE = /\[cannot-write\]/;

const EXPECTING = new RegExp(
  `(?://[^\\S\\r\\n]*${EXPECTED.source}[^\\r\\n]*|/\\*\\s*${EXPECTED.source}[^\\r\\n]*?\\*/)\\s*$`,
);

/**
 * Where the edit of a write begins that a stub takes the place of: at the comment above it where that would let
 * nothing pass any more, which linters and the compiler complain of in turn.
 */
export function startOfWrite({ text }: SourceTree, { statement, value }: PropertyWrite): number {
  const before = text.slice(0, statement.start);
  const above = ABOVE.exec(before);
  const given = value === null ? "" : text.slice(value.start, value.end);
  const [rules = ""] = (above?.[1] ?? above?.[2] ?? "").split(/\s--\s/);
  const isOutgrown =
    above !== null &&
    rules.split(",").every((rule) => OF_WRITES.test(rule.trim())) &&
    !/\b(?:console|process)\b/.test(given);
  const expected = EXPECTING.exec(before);
  const isOfValue =
    expected !== null && value !== null && !OF_WRITES_ALONE.test(expected[0]) && !isOfAnyType(value);
  const expecting = isOfValue ? null : expected;
  const start = (isOutgrown ? above : expecting)?.index ?? statement.start;
  const isAlone = /(?:^|[\r\n])[^\S\r\n]*$/.test(text.slice(0, start));
  return isAlone ? start : statement.start;
}

/** Nothing in it can be an error of types by itself: a stub takes it, whatever it is. */
function isOfAnyType(value: SyntaxNode): boolean {
  if (isWrapper(value)) {
    const inner = nodeIn(value, "expression");
    return inner !== null && isOfAnyType(inner);
  }
  switch (value.type) {
    case "Literal":
    case "Identifier":
      return true;
    case "MemberExpression":
      return dottedName(value) === "process.env";
    case "ClassExpression":
      return nodeIn(value, "superClass") === null && nodesIn(nodeIn(value, "body"), "body").length === 0;
    case "ArrayExpression":
      return nodesIn(value, "elements").every(isOfAnyType);
    case "ObjectExpression":
      return nodesIn(value, "properties").every((property) => {
        const held = nodeIn(property, property.type === "SpreadElement" ? "argument" : "value");
        return held !== null && isOfAnyType(held);
      });
    case "CallExpression":
      return nodesIn(value, "arguments").length === 0 && isSpyMaker(nodeIn(value, "callee"));
    default:
      return false;
  }
}

/** `jest.fn()`, `vi.fn()`, `sinon.stub()` */
function isSpyMaker(callee: SyntaxNode | null): boolean {
  const [owner, made] = [
    identifierName(nodeIn(callee, "object")),
    identifierName(nodeIn(callee, "property")),
  ];
  return /^(?:jest|vi|sinon)$/.test(owner ?? "") && /^(?:fn|stub|spy)$/.test(made ?? "");
}
