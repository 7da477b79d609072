import type { Frame } from "../scopes/scope.ts";
import type { FrameSummary } from "./file-summary.ts";
import { ownMentions } from "./export-mentions.ts";
import { gatherUses } from "./gather-uses.ts";

/** A function as plain data; what it does to its parameters is of interest where other files can call it. */
export function frameSummary(frame: Frame, isExported: boolean): FrameSummary {
  return {
    name: frame.name,
    parent: frame.parent?.index ?? -1,
    ...frame.facts,
    isAsync: frame.suspends,
    params: isExported ? frame.params.map((param) => (param ? gatherUses(param) : NOTHING)) : NOTHING,
    isMethod: frame.variable === null,
    isHandler: HANDLED.test(frame.argumentOf) || isHandedByName(frame),
    isNative: frame.isNative,
    isAtEnd: frame.isAtEnd,
    isOnlyCalled: isExported && isOnlyCalled(frame),
  };
}

function isOnlyCalled({ variable }: Frame): boolean {
  if (!variable) return false;
  return ownMentions(variable).every(
    ({ action, path, method }) =>
      path.includes("()") || (action === "call" && path.length === 0 && method === null),
  );
}

/** `queue.then(flush)` */
function isHandedByName({ variable }: Frame): boolean {
  return (
    variable?.references.some(
      ({ action, path, pass }) =>
        action === "pass" &&
        path.length === 0 &&
        HANDLED.test([pass?.callee ?? "", ...(pass?.calleePath ?? [])].join(".")),
    ) ?? false
  );
}

const HANDLED =
  /(^|\.)(on|once|addEventListener|addListener|subscribe|listen|watch|then|catch|finally|setTimeout|setInterval|setImmediate|nextTick|queueMicrotask)$/;

const NOTHING: readonly never[] = Object.freeze([]);
