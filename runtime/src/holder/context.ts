import { Facade, type FacadeOptions } from "../facade/facade.ts";
import { held, type Held } from "../facade/held.ts";
import type { FacadePart, TimedOperations } from "../flags/flag-handle.ts";
import type { Path } from "../flags/flag-mode.ts";
import { bindSlot, nearestHolder, ownHolder, type Frame, type Holder } from "../scope/frame.ts";
import { isThenable } from "../scope/scope.ts";

/** `legacy` is the initialiser that the variable had. */
export type ContextOptions<T> = ContextSettings & Held<T>;

export interface ContextSettings extends FacadeOptions {
  /**
   * `"async"`: with the flag on the value follows awaits, timers and promises. `"sync"`: it must be gone after an
   * await, so `run` ends when its function returns, in every mode.
   * @default "async"
   */
  readonly kind?: "async" | "sync";
}

/** A "current X" slot. */
export interface Context<T> {
  value: T;
  /**
   * Runs `fn` with `value` in the slot and puts the former value back: when `fn` returns, or when the promise of an
   * `async` function settles. With the flag on concurrent runs do not see each other.
   */
  run<R>(value: T, fn: () => R): R;
  /** `run` for a function that returns a promise but is not written `async` (compiled for an old target, say). */
  runAsync<R>(value: T, fn: () => PromiseLike<R>): Promise<R>;
  /** A function that later runs where `bind` was called, whoever calls it. With the flag off: `fn` itself. */
  bind<F extends (...args: never[]) => unknown>(fn: F): F;
}

/**
 * A slot for the thing that is being worked on: a request, a job, a user.
 * @example
 * const current = context<Request | undefined>("current", { flag: "use_async_error_context", legacy: undefined });
 * await current.run(request, () => handle(request));
 */
export function context<T>(name: string, options: ContextOptions<T>): Context<T> {
  return new ContextSlot(name, options);
}

class ContextSlot<T> implements Context<T>, FacadePart {
  private readonly facade: Facade;
  private readonly isSync: boolean;
  private readonly root: Holder;
  /** What the root would hold if the flag were on; kept in shadow mode only. */
  private shadowRoot: Holder;

  constructor(name: string, options: ContextOptions<T>) {
    this.facade = new Facade(name, options);
    this.isSync = options.kind === "sync";
    this.root = { value: held(options), isShadow: false };
    this.shadowRoot = { value: held(options), isShadow: true };
    this.facade.introduce(this);
  }

  get value(): T {
    const path = this.facade.enterRead();
    const frame = this.facade.shared.carrier.frame();
    const holder = frame === undefined ? undefined : nearestHolder(frame, this);
    if (holder !== undefined && (path === "on" || !holder.isShadow)) return holder.value as T;
    if (path === "shadow") this.facade.compare("read", this.root.value, (holder ?? this.shadowRoot).value);
    return this.root.value as T;
  }

  set value(value: T) {
    const path = this.facade.enter();
    const frame = this.facade.shared.carrier.frame();
    const own = frame === undefined ? undefined : ownHolder(frame, this);
    if (path === "on") (own ?? this.adopt(frame, false)).value = value;
    else if (own !== undefined && !own.isShadow) own.value = value;
    else {
      this.root.value = value;
      if (path === "shadow") (own ?? this.adopt(frame, true)).value = value;
    }
  }

  run<R>(value: T, fn: () => R): R {
    const path = this.facade.enter();
    if (path === "on" && !this.isSync) return this.isolate(value, fn, false);
    return this.runOn(path, value, fn, !this.isSync && isAsyncFunction(fn));
  }

  runAsync<R>(value: T, fn: () => PromiseLike<R>): Promise<R> {
    return Promise.resolve(this.runOn(this.facade.enter(), value, fn, !this.isSync));
  }

  bind<F extends (...args: never[]) => unknown>(fn: F): F {
    if (this.facade.enter() === "off") return fn;
    const { carrier } = this.facade.shared;
    const frame = carrier.frameOrRoot();
    const bound = function (this: unknown, ...args: never[]): unknown {
      return carrier.run(frame, () => fn.apply(this, args));
    };
    return bound as F;
  }

  timed(): TimedOperations {
    return this.facade.timed("value");
  }

  /** On entering shadow mode the shadow copy starts from what is there. */
  modeChanged(): void {
    this.shadowRoot = { value: this.root.value, isShadow: true };
  }

  private runOn<R>(path: Path, value: T, fn: () => R, endsLate: boolean): R {
    if (this.isSync) return this.swap(this.root, value, fn, false);
    const frame = this.facade.shared.carrier.frameOrRoot();
    if (path === "on") return this.isolate(value, fn, false);
    const own = ownHolder(frame, this);
    // A run that began while the flag was on keeps its holder; work inside it stays there whatever the flag says now.
    const target = own !== undefined && !own.isShadow ? own : this.root;
    if (path === "off" || target !== this.root) return this.swap(target, value, fn, endsLate);
    return this.swap(target, value, () => this.isolate(value, fn, true), endsLate);
  }

  private isolate<R>(value: T, fn: () => R, isShadow: boolean): R {
    const { carrier } = this.facade.shared;
    return carrier.run(bindSlot(carrier.frameOrRoot(), this, value, isShadow), fn);
  }

  // Save, set, try, finally restore: what the code did before it was rewritten.
  private swap<R>(holder: Holder, value: T, fn: () => R, endsLate: boolean): R {
    const before = holder.value;
    holder.value = value;
    let isPending = false;
    try {
      const result = fn();
      if (endsLate && isThenable(result)) {
        isPending = true;
        return restoreWhenSettled(result, holder, before) as unknown as R;
      }
      return result;
    } finally {
      if (!isPending) holder.value = before;
    }
  }

  // The holder that a first write in a scope makes.
  private adopt(frame: Frame | undefined, isShadow: boolean): Holder {
    if (frame === undefined || frame.scope.parent === null) return isShadow ? this.shadowRoot : this.root;
    const created: Holder = { value: undefined, isShadow };
    frame.scope.slots.set(this, created);
    return created;
  }
}

async function restoreWhenSettled(
  result: PromiseLike<unknown>,
  holder: Holder,
  before: unknown,
): Promise<unknown> {
  try {
    return await result;
  } finally {
    holder.value = before;
  }
}

function isAsyncFunction(fn: unknown): boolean {
  return (fn as { [Symbol.toStringTag]?: string })[Symbol.toStringTag] === "AsyncFunction";
}
