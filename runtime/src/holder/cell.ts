import { Facade, type FacadeOptions } from "../facade/facade.ts";
import { held, type Held } from "../facade/held.ts";
import { ScopedStores, type Inherit } from "../facade/scoped-stores.ts";
import type { FacadePart, TimedOperations } from "../flags/flag-handle.ts";
import type { Path } from "../flags/flag-mode.ts";
import { platform } from "../platform/node.ts";

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

class ScopedCell<T> implements Cell<T>, FacadePart {
  private readonly facade: Facade;
  private readonly stores: ScopedStores<{ value: T }>;

  constructor(name: string, options: CellOptions<T>) {
    const { inherit, copy = copyValue, initial = () => held(options) } = options;
    this.facade = new Facade(name, options);
    this.stores = new ScopedStores(this.facade, { value: held(options) }, inherit, ({ around, isCopy }) => ({
      value: isCopy ? copy(around.value) : initial(),
    }));
    this.facade.introduce(this);
  }

  timed(): TimedOperations {
    return this.facade.timed("value");
  }

  get value(): T {
    const path = this.facade.enterRead();
    const { value } = this.stores.serving(path);
    if (path === "shadow" && !this.stores.isShared)
      this.stores.compare("read", value, (store) => store.value);
    return value;
  }

  set value(value: T) {
    const path = this.facade.enter();
    if (path === "on" || this.stores.isShared) this.stores.serving(path).value = value;
    else this.setBeside(path, value);
  }

  // Apart: a closure would make each write pay for it.
  private setBeside(path: Path, value: T): void {
    this.stores.write(path, (store) => (store.value = value));
  }
}

function copyValue<T>(value: T): T {
  return typeof value === "object" && value !== null ? platform.clone(value) : value;
}
