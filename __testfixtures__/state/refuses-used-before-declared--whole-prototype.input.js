function Clock() {}

Clock.prototype = {
  tick: function () {
    return ticks;
  },
};

new Clock().tick();

var ticks = 0;

export function next() {
  ticks++;
  return new Clock().tick();
}
