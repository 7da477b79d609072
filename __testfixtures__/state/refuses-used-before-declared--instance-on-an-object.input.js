class Clock {
  tick() {
    return ticks;
  }
}

const parts = {};
parts.clock = new Clock();
parts.clock.tick();

var ticks = 0;

export function next() {
  ticks++;
  return parts.clock.tick();
}
