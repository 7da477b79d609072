import { getEventListeners, getMaxListeners, setMaxListeners } from "events";

/**
 * Makes sure that one more listener on the target draws no MaxListenersExceededWarning. The browser's stands beside
 * it.
 */
export function makeListenerRoom(target: EventTarget, event: string): void {
  try {
    const most = getMaxListeners(target);
    const count = getEventListeners(target, event).length;
    if (most > 0 && count >= most) setMaxListeners(count + 1, target);
  } catch {
    // No target of Node's own, which would be the only one to warn.
  }
}
