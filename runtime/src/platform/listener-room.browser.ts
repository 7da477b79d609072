/** Browsers warn of no number of listeners. */
export function makeListenerRoom(_target: EventTarget, _event: string): void {}
