import { sharedState } from "../process/shared-state.ts";
import { scopeFrame, type Frame } from "./frame.ts";
import { isThenable, Scope, type Cleanup } from "./scope.ts";

export interface ScopeOptions {
  /** What percentages stick to inside: a request id, a tenant, a test's name. */
  readonly key?: string | undefined;
}

// Compilers before TypeScript 5.2 do not know these two: there they are empty, elsewhere what `using` asks for.
declare global {
  interface Disposable {}
  interface AsyncDisposable {}
}

/**
 * A scope opened by hand, for code that cannot wrap its work in one function. `await using` ends it when the block is
 * left; `using` too, without waiting for its cleanups.
 */
export interface OpenScope extends ScopeHandle, Disposable, AsyncDisposable {}

export interface ScopeHandle {
  readonly key: string | null;
  /** Runs `fn` inside. */
  run<R>(fn: () => R): R;
  /** A function that always runs inside. */
  bind<F extends (...args: never[]) => unknown>(fn: F): F;
  /** Runs when the scope ends: last registered first. */
  onDispose(cleanup: Cleanup): void;
  dispose(): Promise<void>;
}

function run<R>(fn: () => R): R;
function run<R>(key: string | ScopeOptions | undefined, fn: () => R): R;
function run<R>(...args: [() => R] | [string | ScopeOptions | undefined, () => R]): R {
  const fn = args[args.length - 1] as () => R;
  const opened = openFrame(args.length === 1 ? undefined : (args[0] as string | ScopeOptions | undefined));
  return endAfter(opened.scope, () => sharedState().carrier.run(opened, fn));
}

function fork(key?: string | ScopeOptions): OpenScope {
  return new ForkedScope(openFrame(key)) as ScopeHandle as OpenScope;
}

function current(): Pick<ScopeHandle, "key" | "onDispose"> {
  return sharedState().carrier.scope();
}

function bind<F extends (...args: never[]) => unknown>(fn: F): F {
  return boundTo(sharedState().carrier.frameOrRoot(), fn);
}

function dispose(target?: ScopeHandle): Promise<void> {
  return target === undefined ? sharedState().carrier.scope().dispose() : target.dispose();
}

/** Opening, binding and ending scopes. */
export const scope = {
  /** Runs `fn` in a scope of its own, which ends when `fn` returns or its promise settles. */
  run,
  /** Opens a scope that ends when its `dispose` is called. */
  fork,
  /** The scope that is open here; outside of any: the root scope, which is the process. */
  current,
  /** A function that always runs in the scope and contexts of here, whoever calls it. */
  bind,
  /** Ends a scope; without argument the current one. */
  dispose,
} as const;

function openFrame(key: string | ScopeOptions | undefined): Frame {
  const origin = sharedState().carrier.frameOrRoot();
  const name = typeof key === "object" ? key.key : key;
  return scopeFrame(new Scope(name ?? null, origin.scope, origin));
}

function boundTo<F extends (...args: never[]) => unknown>(frame: Frame, fn: F): F {
  const { carrier } = sharedState();
  const bound = function (this: unknown, ...args: never[]): unknown {
    return carrier.run(frame, () => fn.apply(this, args));
  };
  return bound as F;
}

function endAfter<R>(ending: Scope, work: () => R): R {
  let isPending = false;
  try {
    const result = work();
    if (!isThenable(result)) return result;
    isPending = true;
    return disposeWhenSettled(ending, result) as unknown as R;
  } finally {
    if (!isPending) ending.disposeNow();
  }
}

async function disposeWhenSettled(ending: Scope, result: PromiseLike<unknown>): Promise<unknown> {
  try {
    return await result;
  } finally {
    await ending.dispose();
  }
}

class ForkedScope implements ScopeHandle {
  private readonly frame: Frame;

  constructor(frame: Frame) {
    this.frame = frame;
    // `await using opened = scope.fork()`, and `using`, where the engine knows them.
    this.endBy(Symbol.asyncDispose, () => this.dispose());
    this.endBy(Symbol.dispose, () => frame.scope.disposeNow());
  }

  private endBy(symbol: unknown, value: () => unknown): void {
    if (typeof symbol === "symbol") Object.defineProperty(this, symbol, { value, enumerable: false });
  }

  get key(): string | null {
    return this.frame.scope.key;
  }

  run<R>(fn: () => R): R {
    return sharedState().carrier.run(this.frame, fn);
  }

  bind<F extends (...args: never[]) => unknown>(fn: F): F {
    return boundTo(this.frame, fn);
  }

  onDispose(cleanup: Cleanup): void {
    this.frame.scope.onDispose(cleanup);
  }

  dispose(): Promise<void> {
    return this.frame.scope.dispose();
  }
}
