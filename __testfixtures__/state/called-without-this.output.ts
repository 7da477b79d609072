import { cell } from "@unambient/runtime";

const log = cell<(text: string) => string>("log", {
  flag: "use_scoped_state",
  legacy: (text) => text,
});

export function setLog(next: (text: string) => string): void {
  log.value = next;
}

export function write(text: string): string {
  (0, log.value)(text);
  return (0, log.value)(text);
}
