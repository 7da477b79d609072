import { nodeIn, nodesIn } from "../sources/node-fields.ts";
import type { SyntaxFile } from "../syntax/parse.ts";
import { childrenOf, type SyntaxNode } from "../syntax/tree.ts";

const TITLED =
  /^(describe|context|suite|it|test|specify|tape|ava|group|Deno\.test|QUnit\.\w+|it[A-Z]\w*|\w*[tT]est\w*)\b/;

/**
 * The title of the test in which a place of a file stands, with those of the groups around it: `agents > tells
 * listeners`; null outside of tests.
 * @param line, column both from 1, as in a stack
 */
export function enclosingTest(file: SyntaxFile, line: number, column: number): string | null {
  const start = file.lineStarts[line - 1];
  if (start === undefined) return null;
  const offset = start + column - 1;
  const titles: string[] = [];
  for (let node: SyntaxNode | undefined = file.program as unknown as SyntaxNode; node !== undefined;) {
    const title = node.type === "CallExpression" ? titleOf(file.text, node) : null;
    if (title !== null) titles.push(title);
    node = childrenOf(node).find((child) => child.start <= offset && offset < child.end);
  }
  return titles.length === 0 ? null : titles.join(" > ");
}

function titleOf(text: string, call: SyntaxNode): string | null {
  const callee = nodeIn(call, "callee");
  if (callee === null || !TITLED.test(text.slice(callee.start, callee.end))) return null;
  const [title, ...others] = nodesIn(call, "arguments");
  if (title === undefined || others.length === 0) return null;
  if (title.type === "Literal" && typeof title.value === "string") return title.value;
  return title.type === "TemplateLiteral" ? text.slice(title.start + 1, title.end - 1) : null;
}
