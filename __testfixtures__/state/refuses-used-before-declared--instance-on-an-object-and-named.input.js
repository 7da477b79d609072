class Clock {
  tick() {
    return ticks;
  }
}

const parts = {};
const main = (parts.clock = new Clock());
parts.clock.tick();

var ticks = 0;

export function next() {
  ticks++;
  return main.tick();
}
