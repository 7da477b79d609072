import type { Path } from "../flags/flag-mode.ts";
import type { Scope } from "../scope/scope.ts";
import type { Facade } from "./facade.ts";

/** What a new scope sees of a facade's state: the same, a copy made at first touch, or a fresh start. */
export type Inherit = "share" | "copy" | "fresh";

/** Makes a scope's own store. */
export type OpenStore<S> = (how: {
  readonly scope: Scope;
  /** The store nearest around the scope, to copy from. */
  readonly around: S;
  readonly isCopy: boolean;
}) => S;

interface Own<S> {
  readonly store: S;
  /** Made in shadow mode: it never answers while the flag is off. */
  readonly isShadow: boolean;
}

/** Which store an operation goes to: the process's one or, where a facade isolates, one of the scope's own. */
export class ScopedStores<S> {
  readonly root: S;
  readonly isShared: boolean;
  private readonly facade: Facade;
  private readonly isCopy: boolean;
  private readonly open: OpenStore<S>;

  constructor(facade: Facade, root: S, inherit: Inherit = "share", open: OpenStore<S>) {
    this.facade = facade;
    this.root = root;
    this.isShared = inherit === "share";
    this.isCopy = inherit === "copy";
    this.open = open;
  }

  /** The store that answers. A scope that got one while the flag was on keeps it, whatever the flag says now. */
  serving(path: Path): S {
    if (this.isShared) return this.root;
    if (path === "on") return this.own(false);
    const own = this.known(this.facade.shared.carrier.scope());
    return own === undefined || own.isShadow ? this.root : own.store;
  }

  /** In shadow: the store that would answer if the flag were on. */
  beside(): S {
    return this.isShared ? this.root : this.own(true);
  }

  /** Writes to the store that answers, and in shadow to the one beside it: there the flag counts as on. */
  write<R>(path: Path, act: (store: S, path: Path) => R): R {
    const serving = this.serving(path);
    if (path !== "shadow" || this.isShared) return act(serving, path);
    const beside = this.facade.attempt("write", () => this.writeBeside(serving, act));
    return act(serving, beside === true ? "off" : path);
  }

  /** Compares what was answered in shadow with what the other store says. */
  compare(operation: string, expected: unknown, ask: (store: S) => unknown): void {
    this.facade.attempt(operation, () => this.facade.compare(operation, expected, ask(this.beside())));
  }

  private writeBeside(serving: S, act: (store: S, path: Path) => unknown): boolean {
    const beside = this.own(true);
    if (beside === serving) return false;
    act(beside, "on");
    return true;
  }

  private own(isShadow: boolean): S {
    const scope = this.facade.shared.carrier.scope();
    return scope.parent === null ? this.root : (this.known(scope) ?? this.openIn(scope, isShadow)).store;
  }

  private openIn(scope: Scope, isShadow: boolean): Own<S> {
    const around = this.around(scope);
    const own = { store: this.open({ scope, around, isCopy: this.isCopy }), isShadow };
    scope.slots.set(this, own);
    return own;
  }

  private around(scope: Scope): S {
    for (let each = scope.parent; each !== null; each = each.parent) {
      const own = this.known(each);
      if (own !== undefined) return own.store;
    }
    return this.root;
  }

  private known(scope: Scope): Own<S> | undefined {
    return scope.slots.get(this) as Own<S> | undefined;
  }
}
