import type { Edit } from "../../src/model/edit.ts";
import type { AssistNote, Rewrite } from "../../src/model/stage.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import type { Declaration } from "../declaration/declaration.ts";
import { lineAround } from "../declaration/line-around.ts";
import { containerFacade } from "../facade/container-facade.ts";
import { wrapInitialiser } from "../facade/facade-call.ts";
import { runtimeName } from "../facade/runtime-name.ts";
import { wrapBody } from "../wrapping/wrap-body.ts";
import { isolatedFunctions } from "./isolated-functions.ts";

const OPEN_SCOPES: AssistNote = {
  code: "open-scopes",
  message:
    "Spans are opened and closed in different functions here: with the flag on they are kept apart by scope. Open one around each request or job.",
};

/**
 * `const stack = []` to `const stack = spans("stack", { …, legacy: [] })`, which stays an array to all who use it. Functions
 * that open a span, work, and close it in `finally` do so on a stack of their own.
 */
export function spanStack(declaration: Declaration, flag: string): Rewrite {
  const { tree, name } = declaration;
  const plain = { ...containerFacade(declaration, "spans", flag), notes: [OPEN_SCOPES] };
  const typed = declarationEdits(declaration, flag);
  const functions = typed === null ? [] : isolatedFunctions(declaration);
  const wraps = functions
    .map((node) => wrapBody(tree, node, `${name}.isolate(`))
    .filter((edits) => edits !== null);
  if (typed === null || wraps.length === 0) return plain;
  return { ...plain, edits: [...typed, ...wraps.flat()], notes: [], alternatives: [plain] };
}

/** Null when the declared type is one that would hide `isolate`. */
function declarationEdits(declaration: Declaration, flag: string): readonly Edit[] | null {
  const { tree, annotation, name, nameEnd } = declaration;
  if (!annotation) return containerFacade(declaration, "spans", flag).edits;
  const item = itemTypeOf(tree.textOf(annotation));
  if (item === null) return null;
  const init = declaration.init as SyntaxNode;
  const call = { callee: runtimeName(tree, "spans").local, typeArguments: `<${item}>`, name, flag };
  const removed = annotation.end - nameEnd;
  const { open, close } = wrapInitialiser(tree, call, tree.textOf(init), lineAround(declaration, removed));
  return [
    { path: tree.path, start: nameEnd, end: annotation.end, text: "" },
    { path: tree.path, start: init.start, end: init.start, text: open },
    { path: tree.path, start: init.end, end: init.end, text: close },
  ];
}

/** `Span` of `: Span[]` and `: Array<Span>` */
function itemTypeOf(annotation: string): string | null {
  const found = /^:\s*(?:Array<([^]+)>|([\w$.]+(?:<[^]*>)?)\s*\[\]|\(([^]+)\)\s*\[\])$/.exec(annotation);
  return found?.[1] ?? found?.[2] ?? found?.[3] ?? null;
}
