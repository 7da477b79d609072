export interface Metric {
  readonly name: string;
  readonly value: number;
}

const sent: Metric[][] = [];

export class Metrics {
  private static waiting: Metric[] = [];
  private static readonly MOST = 3;

  static report(name: string, value: number): void {
    Metrics.waiting.push({ name, value });
    if (Metrics.waiting.length >= Metrics.MOST) {
      Metrics.flush();
    }
  }

  static flush(): void {
    const batch = Metrics.waiting;
    Metrics.waiting = [];
    if (batch.length > 0) sent.push(batch);
  }

  static sizes(): number[] {
    return sent.map((batch) => batch.length);
  }
}
