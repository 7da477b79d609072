import { sampling } from "@unambient/runtime";

export class Sampler {
  private static asked = sampling("asked", {
    flag: "use_telemetry_server",
    legacy: 0,
  });
  private static readonly rate = 10;

  static isLetThrough(): boolean {
    return Sampler.asked.everyNth(Sampler.rate);
  }

  static get total(): number {
    return Sampler.asked.value;
  }
}

export class Pulse {
  static #beats = sampling("beats", {
    flag: "use_telemetry_server",
    legacy: 0,
  });

  static beat(tell: (beats: number) => void): void {
    if (this.#beats.everyNth(3)) tell(this.#beats.value);
  }
}
