import { cell } from "@unambient/runtime";

const whole = (size) => Math.round(size);

const own = function () {
  return this === undefined;
};

const { fine } = { fine: () => 0.25 };

const round = cell("round", { flag: "use_scoped_state", legacy: null });

const clock = cell("clock", { flag: "use_scoped_state", legacy: Date.now });

const write = cell("write", { flag: "use_scoped_state", legacy: (line) => line });

const list = cell("list", { flag: "use_scoped_state", legacy: (items) => items });

const told = cell("told", { flag: "use_scoped_state", legacy: () => false });

const step = cell("step", { flag: "use_scoped_state", legacy: () => 1 });

function half(size) {
  return size / 2;
}

export function choose(isFine, given) {
  round.value = isFine ? half : (given && whole) || null;
  clock.value = isFine ? Math.random : () => 0;
  list.value = Array.from;
  told.value = isFine ? half : own;
  step.value = fine;
  write.value = given || half;
}

export function sizes(items) {
  return [round.value ? round.value(3) : 0, clock.value() >= 0, (0, write.value)("a"), (0, list.value)(items).length, (0, told.value)(), (0, step.value)()];
}
