import { cell } from "@unambient/runtime";

const sequence = cell("sequence", { flag: "use_telemetry_server", legacy: 0 });

export const numbered = (name: string): string => `${name} #${++sequence.value}`;
