import { sampling } from "@unambient/runtime";

const SAMPLE = 3;
const beats = sampling("beats", { flag: "use_telemetry_server", legacy: 0 });

export function beat(id: string): string | undefined {
  if (!beats.everyNth(SAMPLE)) return;
  return `${id} ${beats.value}`;
}
