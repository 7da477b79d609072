export function sample(events, every, emit) {
  let seen = 0;
  for (const event of events) {
    if (++seen % every === 0) emit(event);
  }
  return seen;
}
