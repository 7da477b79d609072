import { cell } from "@unambient/runtime";
import { Number } from "./numbers.js";

const whole = (size) => Math.round(size);

const own = function () {
  return this === undefined;
};

const { toString } = () => 0.25;

const round = cell("round", { flag: "use_scoped_state", legacy: null });

const clock = cell("clock", { flag: "use_scoped_state", legacy: Date.now });

const copy = cell("copy", {
  flag: "use_scoped_state",
  legacy: (items) => items,
});

const write = cell("write", {
  flag: "use_scoped_state",
  legacy: (line) => line,
});

const list = cell("list", {
  flag: "use_scoped_state",
  legacy: (items) => items,
});

const told = cell("told", { flag: "use_scoped_state", legacy: () => false });

const step = cell("step", { flag: "use_scoped_state", legacy: () => 1 });

const parse = cell("parse", {
  flag: "use_scoped_state",
  legacy: (text) => text,
});

const rate = cell("rate", { flag: "use_scoped_state", legacy: () => 2 });

function half(size) {
  return size / 2;
}

function due() {
  return 1;
}

export function choose(isFine, given) {
  round.value = isFine ? half : (given && whole) || null;
  clock.value = isFine ? Math.random : () => 0;
  list.value = isFine ? half : Promise.resolve;
  copy.value = Array.from;
  told.value = isFine ? own : half;
  step.value = toString;
  parse.value = Number.parse;
  rate.value = due;
  due = own;
  write.value = given || half;
}

export function sizes(items) {
  return [round.value ? round.value(3) : 0, clock.value() >= 0, (0, write.value)("a"), (0, list.value)(items), copy.value(items).length, (0, told.value)(), (0, step.value)(), (0, parse.value)("1"), (0, rate.value)()];
}
