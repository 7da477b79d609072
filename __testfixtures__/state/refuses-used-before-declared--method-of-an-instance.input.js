function Clock() {
  this.zone = "UTC";
}

Clock.prototype.tick = function () {
  return ticks;
};

var clock = new Clock();
clock.tick();

var ticks = 0;

export function next() {
  ticks++;
  return clock.tick();
}
