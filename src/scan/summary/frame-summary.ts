import type { Frame } from "../scopes/scope.ts";
import type { FrameSummary, HandedTo } from "./file-summary.ts";
import { ownMentions } from "./export-mentions.ts";
import { isHandler, isListener, isOfProcess, isPeriodic } from "../scopes/handler.ts";
import { isWorkHook } from "../scopes/work-hook.ts";
import { gatherUses } from "./gather-uses.ts";

/**
 * A function as plain data; what it does to its parameters is of interest where other files can call it.
 * @param isLoading whether the function around it runs as the module loads, and it does not
 */
export function frameSummary(frame: Frame, isExported: boolean, isLoading: boolean): FrameSummary {
  const isHandled = isHandler(frame);
  const { logs, logBranches, clock, timer, timesOther, awaits, acts, listens } = frame.facts;
  return {
    name: frame.name,
    parent: frame.parent?.index ?? -1,
    logs,
    logBranches,
    clock,
    timer,
    timesOther,
    awaits,
    acts,
    listens,
    isAsync: frame.suspends,
    params: isExported ? frame.params.map((param) => (param ? gatherUses(param) : NOTHING)) : NOTHING,
    isMethod: frame.variable === null,
    isHandler: isHandled,
    isListener: isHandled && isListener(frame),
    isPeriodic: isPeriodic(frame),
    isOfProcess: isOfProcess(frame),
    isNative: frame.isNative,
    isOfWork: isWorkHook(frame),
    isAtEnd: frame.isAtEnd,
    isToldOfBegin: frame.event === "begin",
    isToldOfEnd: frame.event === "end",
    isOnlyCalled: isExported && isOnlyCalled(frame),
    handedTo: isLoading ? handedTo(frame) : null,
  };
}

/** To a function that is taken in, or to a part of a module that is. */
function handedTo({ argumentOf, argumentIndex, outer, suspends }: Frame): HandedTo | null {
  const [, callee, member] = /^([\w$]+)(?:\.([\w$]+))?$/.exec(argumentOf) ?? [];
  if (callee === undefined || suspends) return null;
  const isTakenIn = /^(import|const|var|let)$/.test(outer.lookup(callee)?.kind ?? "");
  return isTakenIn ? { callee, member: member ?? null, index: argumentIndex } : null;
}

function isOnlyCalled({ variable }: Frame): boolean {
  if (!variable) return false;
  return ownMentions(variable).every(
    ({ action, path, method }) =>
      path.includes("()") || (action === "call" && path.length === 0 && method === null),
  );
}

const NOTHING: readonly never[] = Object.freeze([]);
