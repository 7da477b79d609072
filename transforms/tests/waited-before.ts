import { nodeIn, nodesIn } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { assertionOf } from "./assertion.ts";
import { polledBody } from "./polled-body.ts";
import { placeOf } from "./test-case.ts";

/**
 * `await waitUntil(() => calls.length >= 1); await sleep(100); equal(calls.length, 1)`: what stands right above has
 * waited for all of that already, so that the sleep can only show that no more comes.
 */
export function areWaitedBefore(tree: SourceTree, sleep: SyntaxNode, texts: readonly string[]): boolean {
  const { siblings, index } = placeOf(tree, sleep);
  const waited: string[] = [];
  for (const above of siblings.slice(0, Math.max(0, index)).reverse()) {
    const condition = polledIn(tree, above);
    if (condition === null && assertionOf(above) === null) break;
    if (condition !== null) waited.push(condition);
  }
  return texts.every((text) => waited.includes(text));
}

/** What `await waitUntil(() => …)` asks for, spelled as a wait for it would be. */
function polledIn(tree: SourceTree, statement: SyntaxNode): string | null {
  const body = polledBody(statement);
  const asked = body?.type === "BlockStatement" ? returnedBy(body) : body;
  return asked && tree.textOf(asked).replace(/ ={2,3} (?=\d+$)/, " >= ");
}

function returnedBy(body: SyntaxNode): SyntaxNode | null {
  const [only, ...more] = nodesIn(body, "body");
  return only && more.length === 0 ? nodeIn(only, "argument") : null;
}
