import { platform } from "../platform/node.ts";

/** Channel names, for `diagnostics_channel.subscribe`. */
export const channels = {
  warning: "unambient:warning",
  mismatch: "unambient:mismatch",
  flag: "unambient:flag",
  span: "unambient:span",
} as const;

/** Publishes on a diagnostics channel if anybody listens. */
export function publish(name: string, message: () => object): void {
  const channel = platform.channel(name);
  if (channel.hasSubscribers) channel.publish(message());
}

/** Says something that an operator should know, once a call: never on stdout, never thrown. */
export function warn(code: string, message: string): void {
  publish(channels.warning, () => ({ code, message }));
  platform.emitWarning(message, code);
}
