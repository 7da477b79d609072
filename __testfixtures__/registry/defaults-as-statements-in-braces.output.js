import { dictionary } from "@unambient/runtime";

const rooms = dictionary("rooms", {
  flag: "use_supervised_registry",
  legacy: {},
});

export function join(room, user) {
  if (!user) {
    return;
  }
  if (rooms.get(room) == null) {
    rooms.set(room, new Set());
  }
  rooms.get(room).add(user);
}

export function occupy(room, host, beds) {
  if (rooms.get(room) == null) rooms.set(room, new Set([
    host,
    ...beds,
  ]));
}

export function leave(room) {
  if (room) {
    rooms.delete(room);
  }
}
