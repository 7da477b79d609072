export class Counter {
  static #next = 0;
  private static label: string | undefined;
  static readonly limits = { most: 3 };
  static last?: number;
  static prefix = "n";

  readonly id: string;

  constructor() {
    this.id = `${Counter.prefix}${++Counter.#next}`;
  }

  static name(label?: string): string | undefined {
    this.label ??= label;
    return Counter.label;
  }

  static rename(prefix: string): number {
    this.prefix = prefix;
    ({ most: this.limits.most } = { most: this.limits.most + 1 });
    return Counter.limits.most;
  }
}

export const make = (): string => new Counter().id;
export const rename = (prefix: string): number => Counter.rename(prefix);
export const nameOf = (label: string): string | undefined => Counter.name(label);
