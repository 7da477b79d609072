import { cell } from "@unambient/runtime";

export class Sampler {
  private static asked = cell("asked", {
    flag: "use_telemetry_server",
    legacy: 0,
  });
  private static told = cell("told", {
    flag: "use_telemetry_server",
    legacy: 0,
  });

  static isLetThrough(): boolean {
    Sampler.asked.value++;
    return Sampler.told.value % 10 === 0;
  }

  static tell(): number {
    Sampler.told.value += 1;
    return Sampler.asked.value % 10 === 0 ? Sampler.told.value : 0;
  }
}
