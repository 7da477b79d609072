import { positionAt } from "../../src/scan/syntax/lines.ts";
import { childrenOf, type SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { isExamplePath } from "../../src/scan/files/example-path.ts";
import { isTestPath } from "../../src/scan/files/test-path.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import { express, fastify, koa } from "./app-places.ts";
import { http } from "./http-place.ts";
import { bullmq, messages } from "./job-places.ts";
import type { Place, PlaceKind } from "./place.ts";

const kinds: readonly PlaceKind[] = [http, express, koa, fastify, bullmq, messages];

/**
 * True for a file that may have a place at all: it need not be parsed to say no. Servers of tests have their requests
 * by themselves, and examples show how the package is used without the tool.
 */
export function mayHavePlaces(path: string, text: string): boolean {
  return !isTestPath(path) && !isExamplePath(path, "") && kinds.some(({ mark }) => text.includes(mark));
}

/**
 * Every place of a file where requests, jobs or messages come in and no scope is opened yet, in order.
 * @param flag the flag that gates the scopes, or null for none
 */
export function findPlaces(tree: SourceTree, flag: string | null): readonly Place[] {
  const places: Place[] = [];
  const marked = kinds.filter(({ mark }) => tree.text.includes(mark));
  for (const call of callsIn(tree.program)) {
    for (const { at } of marked) {
      const found = at(tree, call, flag);
      if (found === null) continue;
      const { name, ...rest } = found;
      const { line } = positionAt(tree.syntax.lineStarts, call.start);
      places.push({ id: idOf(tree.path, name, places), path: tree.path, line, ...rest });
    }
  }
  return places;
}

function idOf(path: string, name: string, earlier: readonly Place[]): string {
  const count = earlier.filter(({ id }) => id.replace(/-\d+$/, "") === `${path}#${name}`).length;
  return `${path}#${name}${count === 0 ? "" : `-${count + 1}`}`;
}

function callsIn(program: SyntaxNode): readonly SyntaxNode[] {
  const calls: SyntaxNode[] = [];
  const pending = [program];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (node.type === "CallExpression" || node.type === "NewExpression") calls.push(node);
    pending.push(...childrenOf(node));
  }
  return calls.sort((a, b) => a.start - b.start);
}
