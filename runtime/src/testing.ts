export { expectEvent, waitForEvents } from "./testing/events.ts";
export type { EventOptions, EventSource } from "./testing/events.ts";
export { signal } from "./testing/signal.ts";
export type { Signal } from "./testing/signal.ts";
export { waitFor } from "./testing/wait-for.ts";
export type { WaitOptions } from "./testing/wait-for.ts";
export { withEnv } from "./testing/with-env.ts";
export { withFlags } from "./testing/with-flags.ts";
export { withScope } from "./testing/with-scope.ts";
