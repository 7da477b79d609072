import { platform } from "../platform/node.ts";

// Names for `diagnostics_channel.subscribe`; each by itself, so that a bundle holds those that it uses.
const WARNING = "unambient:warning";
export const MISMATCH = "unambient:mismatch";
export const FLAG = "unambient:flag";
export const SPAN = "unambient:span";
export const EVICTION = "unambient:eviction";

/** Publishes on a diagnostics channel if anybody listens. */
export function publish(name: string, message: () => object): void {
  const channel = platform.channel(name);
  if (channel?.hasSubscribers) channel.publish(message());
}

/** Says something that an operator should know, once a call: never on stdout, never thrown. */
export function warn(code: string, message: string): void {
  publish(WARNING, () => ({ code, message }));
  platform.emitWarning(message, code);
}
