import type { Frame } from "./scope.ts";

/** Whether it is handed to something that calls it at a later time: an event, a timer, a promise. */
export function isHandler(frame: Frame): boolean {
  return HANDLED.test(frame.argumentOf) || isHandedByName(frame);
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
