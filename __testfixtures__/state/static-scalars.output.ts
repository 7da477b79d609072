import { cell } from "@unambient/runtime";

export class Counter {
  static #next = cell("next", { flag: "use_scoped_state", legacy: 0 });
  private static label = cell<string | undefined>("label", {
    flag: "use_scoped_state",
    legacy: undefined,
  });
  static readonly limits = cell("limits", {
    flag: "use_scoped_state",
    legacy: { most: 3 },
  }); // unambient: shared-binding
  static last?: number;
  static prefix = cell("prefix", { flag: "use_scoped_state", legacy: "n" }); // unambient: shared-binding

  readonly id: string;

  constructor() {
    this.id = `${Counter.prefix.value}${++Counter.#next.value}`;
  }

  static name(label?: string): string | undefined {
    this.label.value ??= label;
    return Counter.label.value;
  }

  static rename(prefix: string): number {
    this.prefix.value = prefix;
    ({ most: this.limits.value.most } = { most: this.limits.value.most + 1 });
    return Counter.limits.value.most;
  }
}

export const make = (): string => new Counter().id;
export const rename = (prefix: string): number => Counter.rename(prefix);
export const nameOf = (label: string): string | undefined => Counter.name(label);
