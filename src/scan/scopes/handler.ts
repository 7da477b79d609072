import type { Frame, Scope } from "./scope.ts";

/** Whether it is handed to something that calls it at a later time: an event, a timer, a promise. */
export function isHandler(frame: Frame): boolean {
  return HANDLED.test(frame.argumentOf) || isHandedByName(frame);
}

/** `queue.then(flush)` */
function isHandedByName(
  { variable }: Frame,
  to = HANDLED,
  isMeant: (scope: Scope) => boolean = isAny,
): boolean {
  return (
    variable?.references.some(
      ({ action, path, pass, scope }) =>
        action === "pass" &&
        path.length === 0 &&
        to.test([pass?.callee ?? "", ...(pass?.calleePath ?? [])].join(".")) &&
        isMeant(scope),
    ) ?? false
  );
}

const isAny = (): boolean => true;

/** Whether a timer runs it again and again, itself or a callback that calls it by its name. */
export function isPeriodic(frame: Frame): boolean {
  return isRunBy(frame, PERIODIC);
}

const PERIODIC = /(^|\.)setInterval$/;

/**
 * Whether it listens to the process, or a callback does that calls it by its name. What listens to a page is left out:
 * no scopes are opened there; and a child process that goes by that name is another.
 */
export function isOfProcess(frame: Frame): boolean {
  return isRunBy(frame, OF_PROCESS, hasNoOtherProcess);
}

function hasNoOtherProcess(scope: Scope): boolean {
  const named = scope.lookup("process");
  return named === null || named.kind === "import";
}

const OF_PROCESS = /^process\.(on|once|addListener|prepend(Once)?Listener)$/;

/**
 * By what is handed it, or a callback that calls it by its name.
 *
 * @param isMeant whether the runner's name means in a scope what it says
 */
function isRunBy(frame: Frame, runner: RegExp, isMeant: (scope: Scope) => boolean = isAny): boolean {
  const isArgument = ({ argumentOf, outer }: Frame): boolean => runner.test(argumentOf) && isMeant(outer);
  if (isArgument(frame) || isHandedByName(frame, runner, isMeant)) return true;
  const mentions = frame.variable?.references ?? [];
  return mentions.some(
    ({ action, path, frame: caller }) => action === "call" && path.length === 0 && isArgument(caller),
  );
}

/** Whether a handler is called whenever something happens, not once some work is done. */
export function isListener(frame: Frame): boolean {
  return LISTENING.test(frame.argumentOf) || isHandedByName(frame, LISTENING);
}

const LISTENING = /(^|\.)(on|once|addEventListener|addListener|subscribe|listen|watch)$/;

/** The same, a timer's callback and a promise's. */
const HANDLED = new RegExp(
  `${LISTENING.source}|(^|\\.)(then|catch|finally|setTimeout|setInterval|setImmediate|nextTick|queueMicrotask|requestAnimationFrame|requestIdleCallback)$`,
);
