import { flags } from "../flags/flags.ts";
import { scope } from "../scope/scope-api.ts";
import { sameLook } from "./same-look.ts";

export interface HandlerScopeOptions<Args extends readonly unknown[]> {
  /** What percentages stick to for this call: a job's id, say. @default nothing */
  readonly key?: (...args: Args) => string | undefined;
  /**
   * The flag that gates it: a scope is opened only for calls for which it is on; with a percentage and no key for none.
   * @default every call has a scope
   */
  readonly flag?: string;
}

/**
 * Wraps a handler of jobs or messages so that each call has a scope of its own, which ends when the handler returns
 * or the promise that it returns settles. Not for handlers that work on after they have returned: what ends is told
 * by a callback there.
 * @example
 * new Worker("mails", scopedHandler(async (job) => send(job.data), { key: (job) => job.id }));
 */
export function scopedHandler<Args extends readonly unknown[], R>(
  handler: (...args: Args) => R,
  options: HandlerScopeOptions<Args> = {},
): (...args: Args) => R {
  const { flag } = options;
  const scoped = function (this: unknown, ...args: Args): R {
    const work = (): R => handler.apply(this, args as never);
    const gate = flag === undefined ? null : flags.hold(flag);
    if (gate?.mode === "off" || gate?.mode === "shadow") return work();
    const key = options.key?.(...args);
    if (gate !== null && gate.pathFor(key ?? null) !== "on") return work();
    return scope.run({ key }, work);
  };
  return sameLook(handler, scoped);
}
