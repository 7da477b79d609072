import { cell, emissions } from "@unambient/runtime";

export class Throttle {
  private static last = emissions("last", {
    flag: "use_telemetry_server",
    startsAt: 0,
    includesEnd: true,
    legacy: {},
  });
  static #told = emissions("told", { flag: "use_telemetry_server", legacy: {} });
  private static readonly gap = 250;

  static tick(emit: () => void): void {
    if (Throttle.last.emitOncePer("last", 250)) {
      emit();
    }
  }

  static tell(text: string): string | null {
    if (!this.#told.emitOncePer("told", Throttle.gap)) return null;
    return text;
  }
}

export class Monitor {
  private static last = cell("last", { flag: "use_telemetry_server", legacy: 0 });

  static tick(emit: () => void): void {
    const now = Date.now();
    if (now - Monitor.last.value > 250) {
      Monitor.last.value = now;
      emit();
    }
  }

  static get age(): number {
    return Date.now() - Monitor.last.value;
  }
}
