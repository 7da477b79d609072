const clock = {
  get time() {
    return ticks;
  },
};
const first = clock.time;

var ticks = 0;

export function next() {
  ticks++;
  return [first, clock.time];
}
