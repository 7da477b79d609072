import type { Edit } from "../../src/model/edit.ts";
import type { AssistNote, Rewrite } from "../../src/model/stage.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import type { StateAccess } from "../access/state-accesses.ts";
import type { Declaration } from "../declaration/declaration.ts";
import { lineAround } from "../declaration/line-around.ts";
import { withoutAnnotation } from "../declaration/without-annotation.ts";
import type { MemberState } from "../declaration/member-state.ts";
import { containerFacade } from "../facade/container-facade.ts";
import { wrapInitialiser } from "../facade/facade-call.ts";
import { runtimeName } from "../facade/runtime-name.ts";
import { wrapBody } from "../wrapping/wrap-body.ts";
import { isStack } from "./is-stack.ts";
import { isolatedFunctions } from "./isolated-functions.ts";

const OPEN_SCOPES: AssistNote = {
  code: "open-scopes",
  message:
    "Work is begun and ended in different functions here: with the flag on it is kept apart by scope. Open one around each request or job.",
};

/**
 * `const stack = []` to `const stack = spans("stack", { …, legacy: [] })` (or `contextStack`), which stays an array
 * to all who use it. Functions that push, work, and pop in `finally` do so on a stack of their own.
 */
export function stackFacade(declaration: Declaration, factory: StackFactory, flag: string): Rewrite {
  const { tree, name } = declaration;
  const { alternatives: _, ...sole } = containerFacade(declaration, factory, flag);
  const plain = { ...sole, notes: [OPEN_SCOPES] };
  const typed = declarationEdits(declaration, factory, flag);
  const functions = typed === null ? [] : isolatedFunctions(declaration);
  const wraps = functions
    .map((node) => wrapBody(tree, node, `${name}.isolate(`))
    .filter((edits) => edits !== null);
  if (typed === null || wraps.length === 0) return plain;
  return { ...plain, edits: [...typed, ...wraps.flat()], notes: [], alternatives: [plain] };
}

/** Whether what hangs on a class or a function is such a stack. */
export function isMemberStack(member: MemberState, accesses: readonly StateAccess[]): boolean {
  return member.container === "array" && !member.isReplaced && isStack(member.site.init, accesses);
}

/** The same of what hangs on a class or a function, without stacks of their own for functions. */
export function memberStack({ site }: MemberState, factory: StackFactory, flag: string): Rewrite {
  const { alternatives = [], ...facade } = containerFacade(site, factory, flag);
  const notes = [OPEN_SCOPES];
  return { ...facade, notes, alternatives: alternatives.map((other) => ({ ...other, notes })) };
}

/** What holds such a stack: `spans` for work that is timed and reported, `contextStack` for any other. */
type StackFactory = "spans" | "contextStack";

/** Null when the declared type is one that would hide `isolate`. */
function declarationEdits(
  declaration: Declaration,
  factory: StackFactory,
  flag: string,
): readonly Edit[] | null {
  const { tree, annotation, name, nameEnd } = declaration;
  if (!annotation) return containerFacade(declaration, factory, flag).edits;
  const item = itemTypeOf(tree.textOf(annotation));
  if (item === null) return null;
  const init = declaration.init as SyntaxNode;
  const call = { callee: runtimeName(tree, factory).local, typeArguments: `<${item}>`, name, flag };
  const removed = annotation.end - nameEnd;
  const { open, close } = wrapInitialiser(tree, call, tree.textOf(init), lineAround(declaration, removed));
  return [
    ...withoutAnnotation(declaration),
    { path: tree.path, start: init.start, end: init.start, text: open },
    { path: tree.path, start: init.end, end: init.end, text: close },
  ];
}

/** `Span` of `: Span[]` and `: Array<Span>` */
function itemTypeOf(annotation: string): string | null {
  const found = /^:\s*(?:Array<([^]+)>|([\w$.]+(?:<[^]*>)?)\s*\[\]|\(([^]+)\)\s*\[\])$/.exec(annotation);
  return found?.[1] ?? found?.[2] ?? found?.[3] ?? null;
}
