import { platform } from "../platform/node.ts";
import { Facade, type FacadeOptions } from "../facade/facade.ts";
import { held, type Held } from "../facade/held.ts";
import type { Holder } from "../scope/frame.ts";
import type { Scope } from "../scope/scope.ts";

/** What a new scope sees of a facade's state: the same, a copy made at first touch, or a fresh start. */
export type Inherit = "share" | "copy" | "fresh";

/** `legacy` is the initialiser that the variable had. */
export type CellOptions<T> = CellSettings<T> & Held<T>;

export interface CellSettings<T> extends FacadeOptions {
  /** @default "share" */
  readonly inherit?: Inherit;
  /** Makes the value that `inherit: "fresh"` starts from. @default () => legacy */
  readonly initial?: () => T;
  /** Makes the value that `inherit: "copy"` starts from. @default structuredClone of objects */
  readonly copy?: (value: T) => T;
}

/** The scoped holder of one value. */
export interface Cell<T> {
  value: T;
}

/**
 * Holds what used to be a module variable.
 * @example
 * const retries = cell<number>("retries", { flag: "use_scoped_state", legacy: 0 });
 * retries.value += 1;
 */
export function cell<T>(name: string, options: CellOptions<T>): Cell<T> {
  return new ScopedCell(name, options);
}

class ScopedCell<T> implements Cell<T> {
  private readonly facade: Facade;
  private readonly root: Holder;
  private readonly options: CellOptions<T>;
  private readonly isShared: boolean;

  constructor(name: string, options: CellOptions<T>) {
    this.facade = new Facade(name, options);
    this.options = options;
    this.isShared = (options.inherit ?? "share") === "share";
    this.root = { value: held(options), isShadow: false };
  }

  get value(): T {
    const path = this.facade.enterRead();
    if (this.isShared) return this.root.value as T;
    const holder = this.scopedHolder(path !== "off", path === "shadow");
    if (path === "shadow" && holder.isShadow) {
      this.facade.compare("read", this.root.value, holder.value);
      return this.root.value as T;
    }
    return holder.value as T;
  }

  set value(value: T) {
    const path = this.facade.enter();
    if (this.isShared) {
      this.root.value = value;
      return;
    }
    const holder = this.scopedHolder(path !== "off", path === "shadow");
    holder.value = value;
    if (path === "shadow" && holder.isShadow) this.root.value = value;
  }

  // The holder of the current scope. While the flag is off none is made, but one made before goes on to answer.
  private scopedHolder(mayCreate: boolean, isShadow: boolean): Holder {
    const scope = this.facade.shared.carrier.scope();
    const own = scope.slots.get(this) as Holder | undefined;
    if (own !== undefined) return own.isShadow && !mayCreate ? this.root : own;
    if (scope.parent === null || !mayCreate) return this.root;
    const created: Holder = { value: this.start(scope.parent), isShadow };
    scope.slots.set(this, created);
    return created;
  }

  private start(parent: Scope): T {
    const { inherit, initial, copy = copyValue } = this.options;
    if (inherit === "fresh") return initial === undefined ? held(this.options) : initial();
    return copy(this.valueIn(parent));
  }

  private valueIn(scope: Scope | null): T {
    for (let each = scope; each !== null; each = each.parent) {
      const holder = each.slots.get(this) as Holder | undefined;
      if (holder !== undefined) return holder.value as T;
    }
    return this.root.value as T;
  }
}

function copyValue<T>(value: T): T {
  return typeof value === "object" && value !== null ? platform.clone(value) : value;
}
