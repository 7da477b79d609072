import { cell } from "@unambient/runtime";

const sessions = cell("sessions", {
  flag: "use_supervised_registry",
  legacy: new Map<string, number>(),
});

export function open(id: string, at: number): void {
  sessions.value.set(id, at);
}

export function close(id: string): void {
  sessions.value.delete(id);
}

// The caller keeps the former sessions; emptying them in place would take them from him.
export function takeAll(): Map<string, number> {
  const former = sessions.value;
  sessions.value = new Map();
  return former;
}
