import { cell, registry } from "@unambient/runtime";

export class Deprecations {
  private static readonly warned = registry("warned", {
    flag: "use_telemetry_server",
    legacy: new Set<string>(),
  });
  private static reports = cell("reports", {
    flag: "use_telemetry_server",
    legacy: 0,
  });

  static report(name: string): boolean {
    if (Deprecations.warned.has(name)) return false;
    Deprecations.warned.add(name);
    return ++Deprecations.reports.value > 0;
  }
}
