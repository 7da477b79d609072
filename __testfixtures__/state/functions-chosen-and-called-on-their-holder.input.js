const whole = (size) => Math.round(size);

const own = function () {
  return this === undefined;
};

const { fine } = { fine: () => 0.25 };

let round = null;

let clock = Date.now;

let write = (line) => line;

let list = (items) => items;

let told = () => false;

let step = () => 1;

function half(size) {
  return size / 2;
}

export function choose(isFine, given) {
  round = isFine ? half : (given && whole) || null;
  clock = isFine ? Math.random : () => 0;
  list = Array.from;
  told = isFine ? half : own;
  step = fine;
  write = given || half;
}

export function sizes(items) {
  return [round ? round(3) : 0, clock() >= 0, write("a"), list(items).length, told(), step()];
}
