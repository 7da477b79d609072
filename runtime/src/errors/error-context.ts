import { defineHidden } from "../facade/hidden.ts";
import { sharedSlot, sharedState } from "../process/shared-state.ts";
import { bindSlot, nearestHolder, ownHolder, type Frame, type Holder } from "../scope/frame.ts";
import { isThenable } from "../scope/scope.ts";

/** Facts about what is being worked on. Frozen when handed out; the same object until something changes. */
export type ContextFields = Readonly<Record<string, unknown>>;

/** Something that happened on the way to an error. */
export interface Breadcrumb {
  readonly message: string;
  readonly data: unknown;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** What an error carries as `context` once it was enriched. */
export interface ErrorDetails {
  readonly fields: ContextFields;
  readonly breadcrumbs: readonly Breadcrumb[];
}

const MOST_BREADCRUMBS = 20;
const NOTHING: ErrorDetails = Object.freeze({ fields: Object.freeze({}), breadcrumbs: Object.freeze([]) });

/** What is known of the work in hand, for log lines and errors. It follows async calls and ends with its scope. */
export const errorContext = {
  /** Adds fields for the rest of this scope or `withContext`; outside of both for the process. */
  setContext: (fields: ContextFields): void => change((details) => withFields(details, fields)),
  /** The fields that are known here. */
  getContext: (): ContextFields => current().fields,
  /** Runs `fn` with more fields; an error that comes out of it carries them. */
  withContext,
  /** Hangs what is known here on an error, unless it carries something already, and gives it back. */
  enrichError,
  /** Forgets everything for the rest of this scope or `withContext`. */
  clearContext: (): void => change(() => NOTHING),
  /** Takes over what another scope knew, in place of what is known here. */
  restore: ({ fields, breadcrumbs }: ErrorDetails): void =>
    change(() =>
      Object.freeze({ fields: Object.freeze({ ...fields }), breadcrumbs: Object.freeze([...breadcrumbs]) }),
    ),
  /** Notes a step on the way; the last 20 are kept. */
  addBreadcrumb,
  breadcrumbs: (): readonly Breadcrumb[] => current().breadcrumbs,
  /** The field `correlationId`, which goes along with calls to others. */
  correlationId: (): string | undefined => current().fields["correlationId"] as string | undefined,
} as const;

function withContext<R>(fields: ContextFields, fn: () => R): R {
  const { carrier } = sharedState();
  const frame = bindSlot(carrier.frameOrRoot(), slot(), withFields(current(), fields));
  try {
    const result = carrier.run(frame, fn);
    return isThenable(result) ? (enrichRejection(frame, result) as unknown as R) : result;
  } catch (error) {
    throw carrier.run(frame, () => enrichError(error));
  }
}

async function enrichRejection(frame: Frame, result: PromiseLike<unknown>): Promise<unknown> {
  try {
    return await result;
  } catch (error) {
    throw sharedState().carrier.run(frame, () => enrichError(error));
  }
}

function enrichError<E>(error: E): E {
  // The innermost context knows most: what an error carries already stays.
  if (!(error instanceof Error) || "context" in error || !Object.isExtensible(error)) return error;
  const details = current();
  if (details !== NOTHING) defineHidden(error, { context: details });
  return error;
}

function addBreadcrumb(message: string, data?: unknown): void {
  const breadcrumb: Breadcrumb = Object.freeze({ message, data, at: Date.now() });
  change(({ fields, breadcrumbs }) => {
    const kept = [...breadcrumbs, breadcrumb].slice(-MOST_BREADCRUMBS);
    return Object.freeze({ fields, breadcrumbs: Object.freeze(kept) });
  });
}

function withFields(details: ErrorDetails, fields: ContextFields): ErrorDetails {
  return Object.freeze({
    fields: Object.freeze({ ...details.fields, ...fields }),
    breadcrumbs: details.breadcrumbs,
  });
}

/** A way to read the fields of here that costs less each time, for logging. */
export function contextReader(): () => ContextFields {
  const { carrier } = sharedState();
  const ownSlot = slot();
  return () => {
    const frame = carrier.frameOrRoot();
    return ((nearestHolder(frame, ownSlot)?.value as ErrorDetails | undefined) ?? NOTHING).fields;
  };
}

function slot(): object {
  return sharedSlot("error-context");
}

function current(): ErrorDetails {
  const { carrier } = sharedState();
  return (nearestHolder(carrier.frameOrRoot(), slot())?.value as ErrorDetails | undefined) ?? NOTHING;
}

function change(next: (details: ErrorDetails) => ErrorDetails): void {
  const frame = sharedState().carrier.frameOrRoot();
  const value = next(current());
  const own = ownHolder(frame, slot());
  if (own === undefined) frame.scope.slots.set(slot(), { value, isShadow: false } satisfies Holder);
  else own.value = value;
}
