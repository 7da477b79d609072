import { registry } from "@unambient/runtime";

const rooms = registry("rooms", {
  flag: "use_supervised_registry",
  legacy: new Map<string, number>(),
});
const limit = 10;

export function join(room: string): boolean {
  const count = rooms.get(room) ?? 0;
  if (count >= limit) return false;
  rooms.set(room, count + 1);
  return true;
}

export function empty(room: string): void {
  rooms.delete(room);
}
