import { emissions } from "@unambient/runtime";

const last = emissions("last", { flag: "use_telemetry_server", legacy: {}, interval: 1000 });

export function report(name: string, emit: (name: string) => void): void {
  last.oncePer(name, () => emit(name));
}
