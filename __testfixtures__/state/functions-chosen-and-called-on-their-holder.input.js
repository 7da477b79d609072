import { Number } from "./numbers.js";

const whole = (size) => Math.round(size);

const own = function () {
  return this === undefined;
};

const { toString } = () => 0.25;

let round = null;

let clock = Date.now;

let copy = (items) => items;

let write = (line) => line;

let list = (items) => items;

let told = () => false;

let step = () => 1;

let parse = (text) => text;

let rate = () => 2;

function half(size) {
  return size / 2;
}

function due() {
  return 1;
}

export function choose(isFine, given) {
  round = isFine ? half : (given && whole) || null;
  clock = isFine ? Math.random : () => 0;
  list = isFine ? half : Promise.resolve;
  copy = Array.from;
  told = isFine ? own : half;
  step = toString;
  parse = Number.parse;
  rate = due;
  due = own;
  write = given || half;
}

export function sizes(items) {
  return [round ? round(3) : 0, clock() >= 0, write("a"), list(items), copy(items).length, told(), step(), parse("1"), rate()];
}
