import { errorContext, type ErrorDetails } from "../errors/error-context.ts";
import { scope } from "./scope-api.ts";

/** What a scope is about, in a form that can be posted to a worker thread or another process. */
export interface CapturedScope {
  readonly key: string | null;
  readonly details: ErrorDetails;
}

/**
 * Captures the scope's key and the error context of here: workers inherit nothing by themselves. What is in the context must
 * be something that `postMessage` can carry.
 * @example
 * worker.postMessage({ job, from: capture() });
 */
export function capture(): CapturedScope {
  const details = { fields: errorContext.getContext(), breadcrumbs: errorContext.breadcrumbs() };
  return { key: scope.current().key, details };
}

/**
 * Runs `fn` in a scope with what was captured elsewhere.
 * @example
 * parentPort.on("message", ({ job, from }) => attach(from, () => work(job)));
 */
export function attach<R>(captured: CapturedScope, fn: () => R): R {
  return scope.run({ key: captured.key ?? undefined }, () => {
    errorContext.restore(captured.details);
    return fn();
  });
}
