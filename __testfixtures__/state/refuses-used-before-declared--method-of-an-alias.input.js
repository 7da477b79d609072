class Clock {
  tick() {
    return ticks;
  }
}

const clocks = { main: new Clock() };
const { main } = clocks;
const first = clocks.main;
first.tick();

var ticks = 0;

export function next() {
  ticks++;
  return main.tick();
}
