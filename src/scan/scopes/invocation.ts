import { keyOf, unwrap } from "./ast.ts";
import type { Ast } from "./ast.ts";
import { isEachOf } from "./each-of.ts";
import { isNativeImport } from "./native-import.ts";
import { hookOfModule } from "./module-hook.ts";
import { isRunByLodash } from "./run-by-lodash.ts";
import { isInWorkHooks } from "./work-hook.ts";
import { givenTo, outerOf } from "./outer-of.ts";
import { isAtResponseEnd, isNamedForResponseEnd } from "./response-end.ts";
import { isProbingGetter } from "./probing-getter.ts";
import { dottedName } from "./value-shape.ts";
import { workEventOf } from "./work-event.ts";
import type { WorkEvent } from "./work-event.ts";

/** How a function expression comes to run, told from where it stands. */
export interface Invocation {
  readonly immediate: boolean;
  readonly once: boolean;
  readonly suspends: boolean;
  readonly name: string;
  /** Dotted name of the call that it is an argument of, or "". */
  readonly argumentOf: string;
  /** At which place of that call's arguments, or -1. */
  readonly argumentIndex: number;
  /** One of the imports of a WebAssembly module. */
  readonly isNative: boolean;
  readonly isOfWork: boolean;
  /** See isAtResponseEnd. */
  readonly isAtEnd: boolean;
  /** See workEventOf. */
  readonly event: WorkEvent | null;
}

const SYNCHRONOUS_ITERATORS: ReadonlySet<string> = new Set([
  "forEach",
  "map",
  "filter",
  "reduce",
  "reduceRight",
  "some",
  "every",
  "find",
  "findIndex",
  "findLast",
  "findLastIndex",
  "flatMap",
  "sort",
  "toSorted",
  "replace",
  "replaceAll",
]);

/** Whether a method of that name calls what it is given at that place before it answers. */
export function isRunByIterator(method: string, index: number): boolean {
  return SYNCHRONOUS_ITERATORS.has(method) && index === (method.startsWith("replace") ? 1 : 0);
}

/** What the engine hands each part of a value to before it answers: `JSON.parse(text, (key, value) => …)`. */
const RUN_BY_ENGINE = /^(Array\.from|JSON\.(parse|stringify)|(Object|Map)\.groupBy)$/;

/** Callees that call a function argument once and at once: module wrappers and test suites. */
const RUN_ONCE_CALLEES = /^(define|describe|describe\.\w+|suite|context|System\.register|require)$/;

/**
 * @param stack ancestors of the function, the program first
 */
export function invocationOf(stack: readonly Ast[], node: Ast): Invocation {
  const { parent, child } = givenTo(stack, node);
  const call = parent && isCall(parent) && parent.callee !== child ? parent : null;
  const argumentOf = call ? calleeName(call["callee"]) : (hookOfModule(stack, node) ?? "");
  const argumentIndex = call ? call["arguments"].indexOf(child) : -1;
  const isAtEnd =
    call?.type === "CallExpression"
      ? isAtResponseEnd(stack, call, argumentOf)
      : isNamedForResponseEnd(stack, node);
  const event = call ? workEventOf(call, argumentOf) : null;
  const { immediate, once, suspends, name } = timingOf(stack, node);
  return {
    immediate,
    once,
    suspends,
    name,
    argumentOf,
    argumentIndex,
    isNative: isNativeImport(stack),
    isOfWork: isInWorkHooks(stack),
    isAtEnd,
    event,
  };
}

type Timing = Omit<
  Invocation,
  "argumentOf" | "argumentIndex" | "isNative" | "isOfWork" | "isAtEnd" | "event"
>;

function timingOf(stack: readonly Ast[], node: Ast): Timing {
  const suspends = Boolean(node.async || node.generator);
  const { parent, child } = outerOf(stack, node);
  const name = nameFrom(parent, child);
  const call = parent && isCall(parent) ? parent : null;
  if (!call && isProbingGetter(stack, parent)) return { immediate: true, once: true, suspends, name };
  if (!call) return methodOfCallee(stack, node, suspends, name);
  if (call.callee === child) return { immediate: !suspends, once: true, suspends, name };
  if (call.type === "NewExpression") {
    const isExecutor = call.callee.type === "Identifier" && call.callee.name === "Promise";
    return { immediate: isExecutor, once: isExecutor, suspends, name };
  }
  const callee = unwrap(call.callee);
  if (isFunctionNode(callee) || RUN_ONCE_CALLEES.test(calleeName(callee))) {
    return { immediate: !suspends, once: true, suspends, name };
  }
  const isIterator =
    callee.type === "MemberExpression" && SYNCHRONOUS_ITERATORS.has(keyOf(callee)) && !hasEnd(call);
  const isOnTheSpot =
    isIterator ||
    isLentIterator(call, child) ||
    RUN_BY_ENGINE.test(dottedName(callee)) ||
    isEachOf(call, child, stack[0] as Ast) ||
    isRunByLodash(stack[0], call, child);
  return { immediate: isOnTheSpot && !suspends, once: false, suspends, name };
}

/** `jobs.forEach((job, next) => { … }, () => { … })`: told what to do at the end, by which it may wait for each. */
function hasEnd({ arguments: given }: Ast): boolean {
  return given.length > 1 && (given as readonly Ast[]).every(isFunctionNode);
}

/** Dotted name of what is called: `it` for `(isOld ? it.skip : it)("…", …)`, too. */
function calleeName(callee: Ast): string {
  const node = unwrap(callee);
  if (node.type !== "ConditionalExpression") return dottedName(node);
  const names = [dottedName(node["consequent"]), dottedName(node["alternate"])];
  const isOfOne = (name: string): boolean =>
    names.every((each) => each === name || each.startsWith(`${name}.`));
  return names.find(isOfOne) ?? "";
}

/**
 * `[].forEach.call(nodes, …)`, `forEach.call(nodes, …)` where `const { forEach } = Array.prototype`: the method, lent
 * to another list.
 */
function isLentIterator({ callee, arguments: given }: Ast, callback: Ast): boolean {
  const member = unwrap(callee);
  if (given[1] !== callback || member.type !== "MemberExpression" || keyOf(member) !== "call") return false;
  const lent = unwrap(member.object);
  const name = lent.type === "MemberExpression" ? keyOf(lent) : lent.name;
  return SYNCHRONOUS_ITERATORS.has(name);
}

/** `(function () {…}).call(this)` is an invocation on the spot too. */
function methodOfCallee(stack: readonly Ast[], node: Ast, suspends: boolean, name: string): Timing {
  const { parent, child, index } = outerOf(stack, node);
  if (
    parent?.type === "MemberExpression" &&
    parent.object === child &&
    /^(call|apply)$/.test(keyOf(parent))
  ) {
    const call = stack[index - 1];
    if (call?.type === "CallExpression" && call.callee === parent)
      return { immediate: !suspends, once: true, suspends, name };
  }
  return { immediate: false, once: false, suspends, name };
}

function nameFrom(parent: Ast | undefined, child: Ast): string {
  if (!parent) return "";
  if (/^(Property|MethodDefinition|PropertyDefinition)$/.test(parent.type) && parent.value === child)
    return keyOf(parent);
  if (parent.type === "AssignmentExpression" && parent.right === child) {
    const left = unwrap(parent.left);
    return left.type === "MemberExpression" ? keyOf(left) : (left.name ?? "");
  }
  return "";
}

function isCall(node: Ast): boolean {
  return node.type === "CallExpression" || node.type === "NewExpression";
}

function isFunctionNode(node: Ast): boolean {
  return node.type === "FunctionExpression" || node.type === "ArrowFunctionExpression";
}
