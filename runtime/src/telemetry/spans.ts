import { Facade, type FacadeOptions } from "../facade/facade.ts";
import { RoutedArray } from "../facade/routed-array.ts";
import { held, type Held } from "../facade/held.ts";
import { bindSlot, ownHolder, type Holder } from "../scope/frame.ts";

/** `legacy` is the array that the code pushed its open spans onto. */
export type SpansOptions<T> = FacadeOptions & Held<T[]>;

/** A stack of open spans: an array to whoever pushes, pops and looks at its end. */
export type Spans<T> = T[] & SpanIsolation;

export interface SpanIsolation {
  /**
   * Runs `fn` on a stack of its own that starts as a copy of the one in force: with the flag on, work that runs at the
   * same time sees the spans that were open when it began and its own, nobody else's. With the flag off: calls `fn`.
   */
  isolate<R>(fn: () => R): R;
}

/**
 * Holds what used to be a module's stack of open spans. With the flag off every operation goes to `legacy`; with it on
 * each scope has a stack, which is dropped with the scope and whatever was left open on it.
 * @example
 * const stack = spans("stack", { flag: "use_scoped_spans", legacy: [] as Span[] });
 * await stack.isolate(async () => {
 *   stack.push(span);
 *   try { await work(); } finally { stack.pop(); }
 * });
 */
export function spans<T>(name: string, options: SpansOptions<T>): Spans<T> {
  return new Proxy(held(options), new StackHandler(name, options)) as Spans<T>;
}

/**
 * Holds what used to be a module's stack of what is under way, innermost last: the same as `spans`, for work that
 * nobody times or reports.
 * @example
 * const stack = contextStack("stack", { flag: "use_async_error_context", legacy: [] as Frame[] });
 */
export function contextStack<T>(name: string, options: SpansOptions<T>): Spans<T> {
  return spans(name, options);
}

/** Array methods that are repeated on the shadow stack while the flag is in shadow mode. */
const MIRRORED: ReadonlySet<PropertyKey> = new Set(["push", "pop", "shift", "unshift", "splice"]);

/** Sends each operation on the array to the stack in force; the target itself is the legacy stack. */
class StackHandler<T> extends RoutedArray<T> implements SpanIsolation {
  private readonly facade: Facade;
  private readonly legacy: T[];
  /** What the shadow stacks of scopes and of isolated work are kept under. */
  private readonly shadowSlot = {};
  private shadowRoot: T[] = [];

  constructor(name: string, options: SpansOptions<T>) {
    super();
    this.facade = new Facade(name, options);
    this.legacy = held(options);
    this.isolate = this.isolate.bind(this);
    this.facade.introduce(this);
  }

  /** On entering shadow mode the shadow stack starts from what is there. */
  modeChanged(): void {
    this.shadowRoot = this.legacy.slice();
  }

  isolate<R>(fn: () => R): R {
    const path = this.facade.enter();
    if (path === "off") return fn();
    const { carrier } = this.facade.shared;
    const [slot, stack] = path === "on" ? [this, this.current()] : [this.shadowSlot, this.shadow()];
    return carrier.run(bindSlot(carrier.frameOrRoot(), slot, stack.slice(), path !== "on"), fn);
  }

  override get(_target: T[], key: PropertyKey): unknown {
    if (key === "isolate") return this.isolate;
    const stack = this.current();
    if (this.facade.handle.mode !== "shadow" || stack !== this.legacy) return Reflect.get(stack, key);
    if (MIRRORED.has(key)) return this.mirrored(key as "push");
    const top = stack.length - 1;
    if (top >= 0 && key === String(top)) this.facade.compare("top", stack[top], this.shadow().slice(-1)[0]);
    return Reflect.get(stack, key);
  }

  override set(_target: T[], key: PropertyKey, value: unknown): boolean {
    const stack = this.current();
    if (key === "length" && this.facade.handle.mode === "shadow") {
      this.facade.attempt(
        "length",
        () => void (this.shadow().length = Math.min(Number(value), this.shadow().length)),
      );
    }
    return Reflect.set(stack, key, value);
  }

  // Serves the legacy stack and does the same to the shadow stack; a span that only one of them would pop is a leak.
  private mirrored(method: "push"): (...items: T[]) => unknown {
    return (...items) => {
      const would = this.facade.attempt(method, () => this.shadow()[method](...items));
      const answer: unknown = this.legacy[method](...items);
      if ((method as string) === "pop") this.facade.compare(method, answer, would);
      return answer;
    };
  }

  // A scope keeps the stack that it began with, so that a flip of the flag loses no open span.
  protected current(): T[] {
    const path = this.facade.enter();
    const frame = this.facade.shared.carrier.frame();
    if (frame === undefined) return this.legacy;
    const own = ownHolder(frame, this);
    if (own !== undefined) return own.value as T[];
    if (frame.scope.parent === null) return this.legacy;
    const stack: T[] = path === "on" ? [] : this.legacy;
    frame.scope.slots.set(this, { value: stack, isShadow: false } satisfies Holder);
    return stack;
  }

  private shadow(): T[] {
    const frame = this.facade.shared.carrier.frame();
    if (frame === undefined) return this.shadowRoot;
    const own = ownHolder(frame, this.shadowSlot);
    if (own !== undefined) return own.value as T[];
    if (frame.scope.parent === null) return this.shadowRoot;
    const stack: T[] = [];
    frame.scope.slots.set(this.shadowSlot, { value: stack, isShadow: true } satisfies Holder);
    return stack;
  }
}
