import { batch as flushedBatch, registry } from "@unambient/runtime";

export interface Metric {
  readonly name: string;
  readonly value: number;
}

const sent: Metric[][] = registry("sent", {
  flag: "use_telemetry_server",
  legacy: [],
});

export class Metrics {
  private static waiting = flushedBatch<Metric[]>("waiting", {
    flag: "use_telemetry_server",
    legacy: [],
  });
  private static readonly MOST = 3;

  static report(name: string, value: number): void {
    Metrics.waiting.emitBatched({ name, value }, Metrics.MOST, () => Metrics.flush());
  }

  static flush(): void {
    const batch = Metrics.waiting.value;
    Metrics.waiting.value = [];
    if (batch.length > 0) sent.push(batch);
  }

  static sizes(): number[] {
    return sent.map((batch) => batch.length);
  }
}
