import { cell } from "@unambient/runtime";

const told = cell("told", {
  flag: "use_telemetry_server",
  legacy: new Set<string>(),
});

export function tellOnce(text: string): number {
  told.value.add(text);
  return told.value.size;
}

/** What was told up to now; from here on it is told anew. */
export function taken(): Set<string> {
  const before = told.value;
  told.value = new Set();
  return before;
}
