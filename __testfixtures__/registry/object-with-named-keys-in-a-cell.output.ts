import { cell } from "@unambient/runtime";

const sessions = cell<Record<string, string>>("sessions", {
  flag: "use_supervised_registry",
  legacy: {},
});

export function open(id: string, user: string): void {
  sessions.value[id] = user;
}

export function close(id: string): void {
  delete sessions.value[id];
}

export function admin(): string | undefined {
  return sessions.value.admin;
}
