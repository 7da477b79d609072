const seats = /** @type {Map<string, number>} */ (new Map([["hall", 200]]));

export function seatsOf(room) {
  return seats.get(room);
}
