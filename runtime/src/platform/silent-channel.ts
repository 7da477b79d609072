import type { Channel } from "./platform.ts";

/** Where the platform has no diagnostics channels: nobody listens, and what is published is dropped. */
export const silentChannel: Channel = { hasSubscribers: false, publish: () => undefined };
