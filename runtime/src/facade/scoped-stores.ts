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
  /** Made in shadow mode and not in force since: it never answers while the flag is off. */
  isShadow: boolean;
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
    const scope = this.facade.shared.carrier.scope();
    return path === "on" ? this.own(scope, false) : this.nearest(scope, true);
  }

  /** In shadow: the store that would answer if the flag were on. */
  beside(): S {
    return this.isShared ? this.root : this.own(this.facade.shared.carrier.scope(), true);
  }

  /**
   * Writes to the store that answers, and in shadow to the one beside it: there the flag counts as on. One that was
   * made beside it before is kept in step while the flag is off, so that it has everything when the flag goes on.
   */
  write<R>(path: Path, act: (store: S, path: Path) => R): R {
    const serving = this.serving(path);
    if (path === "on" || this.isShared) return act(serving, path);
    const beside = this.facade.attempt("write", () => this.writeBeside(path, serving, act));
    return act(serving, beside === true ? "off" : path);
  }

  /** Compares what was answered in shadow with what the other store says. */
  compare(operation: string, expected: unknown, ask: (store: S) => unknown): void {
    this.facade.attempt(operation, () => this.facade.compare(operation, expected, ask(this.beside())));
  }

  private writeBeside(path: Path, serving: S, act: (store: S, path: Path) => unknown): boolean {
    const scope = this.facade.shared.carrier.scope();
    const beside = path === "shadow" ? this.own(scope, true) : this.nearest(scope);
    if (beside === serving) return false;
    act(beside, "on");
    return true;
  }

  private own(scope: Scope, isShadow: boolean): S {
    if (scope.parent === null) return this.root;
    const own = this.known(scope) ?? this.openIn(scope, scope.parent);
    if (!isShadow) own.isShadow = false;
    return own.store;
  }

  private openIn(scope: Scope, parent: Scope): Own<S> {
    const around = this.nearest(parent);
    const own = { store: this.open({ scope, around, isCopy: this.isCopy }), isShadow: true };
    scope.slots.set(this, own);
    return own;
  }

  // A scope without a store of its own has that of the one around it; `pastShadow`: of the next that is no shadow.
  private nearest(scope: Scope, pastShadow = false): S {
    for (let each: Scope | null = scope; each !== null; each = each.parent) {
      const own = this.known(each);
      if (own !== undefined && !(pastShadow && own.isShadow)) return own.store;
    }
    return this.root;
  }

  private known(scope: Scope): Own<S> | undefined {
    return scope.slots.get(this) as Own<S> | undefined;
  }
}
