const rooms = {};

export function join(room, user) {
  if (!user) {
    return;
  }
  rooms[room] ??= new Set();
  rooms[room].add(user);
}

export function occupy(room, host, beds) {
  rooms[room] ??= new Set([
    host,
    ...beds,
  ]);
}

export function leave(room) {
  if (room) {
    delete rooms[room];
  }
}
