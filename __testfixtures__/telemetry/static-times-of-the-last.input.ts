export class Throttle {
  private static last = 0;
  static #told: number | undefined;
  private static readonly gap = 250;

  static tick(emit: () => void): void {
    const now = Date.now();
    if (now - Throttle.last > 250) {
      Throttle.last = now;
      emit();
    }
  }

  static tell(text: string): string | null {
    if (this.#told !== undefined && Date.now() - this.#told < Throttle.gap) return null;
    this.#told = Date.now();
    return text;
  }
}

export class Monitor {
  private static last = 0;

  static tick(emit: () => void): void {
    const now = Date.now();
    if (now - Monitor.last > 250) {
      Monitor.last = now;
      emit();
    }
  }

  static get age(): number {
    return Date.now() - Monitor.last;
  }
}
