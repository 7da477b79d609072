import { Facade, type FacadeOptions } from "../facade/facade.ts";
import { held, type Held } from "../facade/held.ts";
import { defineHidden } from "../facade/hidden.ts";
import type { Path } from "../flags/flag-mode.ts";
import { bindSlot, nearestHolder } from "../scope/frame.ts";
import { isThenable } from "../scope/scope.ts";
import { carryListeners, type Emitter } from "./carry-listeners.ts";

/** The namespace's own object with the values: made by the package that made the namespace, in every mode. */
type Values = Record<PropertyKey, unknown>;

/** Under which both packages leave the values on an error that comes out of them. */
const ERROR_VALUES = "error@context";

type Work = (values: Values) => unknown;
type Callback = (this: unknown, ...args: never[]) => unknown;

/** What cls-hooked and continuation-local-storage have in common. */
interface LegacyNamespace {
  active: Values | null | undefined;
  get(key: PropertyKey): unknown;
  set(key: PropertyKey, value: unknown): unknown;
  run(fn: Work): unknown;
  runPromise?(fn: Work): unknown;
  bind(fn: Callback, values?: Values): Callback;
  createContext(): Values;
  bindEmitter?(emitter: Emitter): void;
}

export type NamespaceOptions<N> = FacadeOptions & Held<N>;

/**
 * The very namespace given as `legacy`, so that whoever else asks for it by name has it too. With the flag off its
 * methods are what they were. With the flag on the values follow AsyncLocalStorage instead of the package's own
 * hooks, through the same methods; they are kept in the same objects, so that a flip in the middle of work finds
 * them.
 *
 * `enter` and `exit` stay the package's: work that they open is not carried.
 * @example
 * const session = namespace("session", { flag: "use_async_error_context", legacy: createNamespace("session") });
 * session.run(() => { session.set("user", user); handle(); });
 */
export function namespace<N extends object>(name: string, options: NamespaceOptions<N>): N {
  const legacy = held(options);
  defineHidden(legacy, new CarriedNamespace(name, options, legacy as unknown as LegacyNamespace).methods());
  return legacy;
}

class CarriedNamespace {
  private readonly facade: Facade;
  private readonly legacy: LegacyNamespace;
  /** The package's own methods; ours stand before them on the namespace. */
  private readonly own: LegacyNamespace;
  /** What was run with the flag on: found as the package's current values outside of any run, it leaked there. */
  private readonly carried = new WeakSet<Values>();
  private readonly emitters = new WeakSet<Emitter>();

  constructor(name: string, options: FacadeOptions, legacy: LegacyNamespace) {
    this.facade = new Facade(name, options);
    this.legacy = legacy;
    this.own = ownMethods(legacy);
  }

  methods(): object {
    const { own } = this;
    const get = (key: PropertyKey): unknown => this.get(key);
    const set = (key: PropertyKey, value: unknown): unknown => this.set(key, value);
    const run = (fn: Work): unknown => this.run(this.facade.enter(), fn);
    const runPromise = (fn: Work): unknown => this.runPromise(fn);
    const createContext = (): Values => this.within(this.facade.enter(), () => own.createContext());
    const bind = (fn: Callback, values?: Values): Callback => this.bind(fn, values);
    const bindEmitter = (emitter: Emitter): void => this.bindEmitter(emitter);
    return {
      ...{ get, set, run, createContext, bind },
      ...(own.runPromise === undefined ? {} : { runPromise }),
      ...(own.bindEmitter === undefined ? {} : { bindEmitter }),
    };
  }

  private get(key: PropertyKey): unknown {
    const path = this.facade.enterRead();
    if (path === "on") return this.values()?.[key];
    const answer = this.own.get(key);
    const carried = path === "shadow" ? this.bound() : undefined;
    if (carried !== undefined) this.facade.compare("get", answer, carried[key]);
    return answer;
  }

  private set(key: PropertyKey, value: unknown): unknown {
    if (this.facade.enter() !== "on") return this.own.set(key, value);
    const values = this.values();
    if (values === undefined)
      throw new Error("No context available. ns.run() or ns.bind() must be called first.");
    values[key] = value;
    return value;
  }

  /** The package makes the values and enters them; the work's own async calls carry them too. */
  private run(path: Path, fn: Work): unknown {
    if (path === "off") return this.own.run(fn);
    return this.within(path, () => this.own.run((values) => this.carry(path, values, () => fn(values))));
  }

  private runPromise(fn: Work): unknown {
    const path = this.facade.enter();
    if (path === "off") return this.own.runPromise?.(fn);
    if (path === "shadow")
      return this.own.runPromise?.((values) => this.carry(path, values, () => fn(values)));
    let promise: unknown;
    const values = this.run(path, (given) => (promise = fn(given)));
    if (!isThenable(promise)) throw new Error("fn must return a promise.");
    return promise.then(undefined, (error: unknown) => {
      if (typeof error === "object" && error !== null) Object.assign(error, { [ERROR_VALUES]: values });
      throw error;
    });
  }

  private bind(fn: Callback, given: Values | undefined): Callback {
    const path = this.facade.enter();
    const current = path === "on" ? this.values() : (this.legacy.active ?? undefined);
    const values = given ?? current ?? this.legacy.createContext();
    const bound = this.own.bind(fn, values);
    const { facade } = this;
    const carry = this.carry.bind(this);
    return function (this: unknown, ...args: never[]): unknown {
      const now = facade.enter();
      return now === "off" ? bound.apply(this, args) : carry(now, values, () => bound.apply(this, args));
    };
  }

  /** Listeners belong to the work that adds them, wherever their events are told. */
  private bindEmitter(emitter: Emitter): void {
    this.own.bindEmitter?.(emitter);
    if (this.emitters.has(emitter)) return;
    this.emitters.add(emitter);
    carryListeners(emitter, (add) => this.within(this.facade.enter(), add));
  }

  private carry(path: Path, values: Values, fn: () => unknown): unknown {
    if (path === "on") this.carried.add(values);
    const { carrier } = this.facade.shared;
    return carrier.run(bindSlot(carrier.frameOrRoot(), this, values), fn);
  }

  /** Calls `fn` with the package's idea of the current values put right. */
  private within<R>(path: Path, fn: () => R): R {
    const { legacy } = this;
    const before = legacy.active;
    const values = path === "on" ? (this.values() ?? null) : before;
    if (values === before) return fn();
    legacy.active = values;
    try {
      return fn();
    } finally {
      legacy.active = before;
    }
  }

  /** The values of the work in hand. What began before the flag was on is known to the package alone. */
  private values(): Values | undefined {
    const active = this.legacy.active ?? undefined;
    return this.bound() ?? (active !== undefined && this.carried.has(active) ? undefined : active);
  }

  private bound(): Values | undefined {
    return nearestHolder(this.facade.shared.carrier.frame(), this)?.value as Values | undefined;
  }
}

/** The methods as they are now, to be called on the namespace itself. */
function ownMethods(legacy: LegacyNamespace): LegacyNamespace {
  const names = ["get", "set", "run", "runPromise", "bind", "createContext", "bindEmitter"] as const;
  const methods = names.flatMap((name) => {
    const method: unknown = legacy[name];
    return typeof method === "function" ? [[name, method.bind(legacy) as unknown]] : [];
  });
  return Object.fromEntries(methods) as unknown as LegacyNamespace;
}
