import { errorContext, type ErrorDetails } from "../errors/error-context.ts";
import { runLong, type Context } from "../holder/context.ts";
import { scope } from "./scope-api.ts";

/** A context of whatever type. */
type Carried = Pick<Context<unknown>, "value" | "bind">;

/** Contexts whose values go along, each under a name that both sides know it by. */
export type CarriedContexts = Readonly<Record<string, Carried>>;

/** What a scope is about, in a form that can be posted to a worker thread or another process. */
export interface CapturedScope {
  readonly key: string | null;
  readonly details: ErrorDetails;
  /** The values of the contexts that were named, by name. */
  readonly values?: Readonly<Record<string, unknown>>;
}

/**
 * Captures the scope's key and the error context of here: workers inherit nothing by themselves. What is in the
 * context must be something that `postMessage` can carry.
 * @param contexts Contexts whose values go along as well. A context is no more than a variable of the module that
 * made it: the other side says by the same name which of its own takes the value.
 * @example
 * worker.postMessage({ job, from: capture({ tenant }) });
 */
export function capture(contexts: CarriedContexts = {}): CapturedScope {
  const details = { fields: errorContext.getContext(), breadcrumbs: errorContext.breadcrumbs() };
  const values = Object.fromEntries(Object.entries(contexts).map(([name, { value }]) => [name, value]));
  return { key: scope.current().key, details, values };
}

/**
 * Runs `fn` in a scope with what was captured elsewhere, until it returns or its promise settles.
 * @param contexts Which contexts of this side take the values that were captured under these names; one that was not
 * captured keeps what it has.
 * @example
 * parentPort.on("message", ({ job, from }) => attach(from, () => work(job), { tenant }));
 */
export function attach<R>(captured: CapturedScope, fn: () => R, contexts: CarriedContexts = {}): R {
  const { values = {} } = captured;
  const carried = Object.keys(contexts).filter((name) => name in values);
  const inContexts = carried.reduce(
    (work, name) => () => runLong(contexts[name] as Carried, values[name], work),
    fn,
  );
  return scope.run({ key: captured.key ?? undefined }, () => {
    errorContext.restore(captured.details);
    return inContexts();
  });
}
