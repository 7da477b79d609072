function Clock() {}

Object.defineProperty(Clock.prototype, "time", {
  get: function () {
    return ticks;
  },
});

var clock = new Clock();
var first = clock.time;

var ticks = 0;

export function next() {
  ticks++;
  return [first, clock.time];
}
