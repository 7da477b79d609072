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
  /**
   * `run` for work that is awaited, however `fn` is written: it may return a promise without being `async`, or a
   * query that begins when it is awaited. What `fn` throws before that is thrown here, with the value put back.
   */
  runAsync<R>(value: T, fn: () => R | PromiseLike<R>): Promise<R>;
  /**
   * For a slot that is cleared when the work is over, by another function or by `fn` itself: with the flag off
   * `value` is set and stays when `fn` has returned, as after an assignment. With the flag on it is `run(value, fn)`:
   * the value ends with `fn` and what it started.
   */
  entering<R>(value: T, fn: () => R): R;
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
    const holder = nearestHolder(frame, this);
    if (holder !== undefined && (path === "on" || !holder.isShadow)) return holder.value as T;
    const { value } = this.legacyHolder(frame);
    if (path === "shadow") this.facade.compare("read", value, (holder ?? this.shadowRoot).value);
    return value as T;
  }

  set value(value: T) {
    this.assign(this.facade.enter(), value);
  }

  private assign(path: Path, value: T): void {
    const frame = this.facade.shared.carrier.frameOrRoot();
    if (path !== "on") this.legacyHolder(frame).value = value;
    const holder = path === "off" ? this.newHolder(path, frame) : this.ownHolder(path, frame);
    holder.value = value;
    if (path === "on") holder.isShadow = false;
  }

  run<R>(value: T, fn: () => R): R {
    const path = this.facade.enter();
    if (path === "on" && !this.isSync) return this.isolate(value, fn, false);
    return this.runOn(path, value, fn, !this.isSync && isAsyncFunction(fn));
  }

  runAsync<R>(value: T, fn: () => R | PromiseLike<R>): Promise<R> {
    // Awaited inside: a query runs where it is first asked for its answer, and finds the value there.
    return this.runLong(value, () => Promise.resolve(fn()) as Promise<R>);
  }

  /** `run` that puts the value back when what `fn` returns has settled, however `fn` is written. */
  runLong<R>(value: T, fn: () => R): R {
    return this.runOn(this.facade.enter(), value, fn, !this.isSync);
  }

  entering<R>(value: T, fn: () => R): R {
    const path = this.facade.enter();
    if (this.isSync || path === "off") {
      this.assign(path, value);
      return fn();
    }
    if (path === "on") return this.isolate(value, fn, false);
    const holder = this.legacyHolder(this.facade.shared.carrier.frame());
    holder.value = value;
    // A run that began while the flag was on keeps its holder, whatever the flag says now.
    return holder === this.root ? this.isolate(value, fn, true) : fn();
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
    if (path === "on" && !this.isSync) return this.isolate(value, fn, false);
    const frame = this.facade.shared.carrier.frameOrRoot();
    const inNew = this.newHolder(path, frame);
    // A run that began while the flag was on keeps its holder; work inside it stays there whatever the flag says now.
    const inLegacy = this.legacyHolder(frame);
    const inside =
      path === "shadow" && !this.isSync && inLegacy === this.root
        ? () => this.isolate(value, fn, true)
        : inNew === inLegacy
          ? fn
          : () => this.swap(inNew, value, fn, endsLate);
    return this.swap(inLegacy, value, inside, endsLate);
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

  /** What is read with the flag off. */
  private legacyHolder(frame: Frame | undefined): Holder {
    return nearestHolder(frame, this, true) ?? this.root;
  }

  /** What is read with the flag on: kept in step while it is not, so that a flip loses no write. */
  private newHolder(path: Path, frame: Frame): Holder {
    return nearestHolder(frame, this) ?? this.rootHolder(path);
  }

  /** The holder of this run or scope, which a first write in a scope makes. */
  private ownHolder(path: Path, frame: Frame): Holder {
    const own = ownHolder(frame, this);
    if (own !== undefined) return own;
    if (frame.scope.parent === null) return this.rootHolder(path);
    const created: Holder = { value: undefined, isShadow: true };
    frame.scope.slots.set(this, created);
    return created;
  }

  private rootHolder(path: Path): Holder {
    return path === "shadow" ? this.shadowRoot : this.root;
  }
}

/** Runs `fn` with `value` in the slot until what it returns has settled. */
export function runLong<R>(slot: Pick<Context<unknown>, "value" | "bind">, value: unknown, fn: () => R): R {
  return (slot as ContextSlot<unknown>).runLong(value, fn);
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
