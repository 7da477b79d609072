let turn = 0;
let shown = 0;
let step = 0;
let half = 0.5;

export function next() {
  turn = (turn + 1) % 3;
  if (turn === 0) return "again";
  return turn;
}

export function show(every) {
  shown = (shown + 1) % (Number(every) || 2);
  if (shown === 0) return "shown";
}

export function walk() {
  step = (step + 1) % 4;
  if (step === 1) return "one";
}

export function halve() {
  half = (half + 1) % 1.5;
  if (half === 0) return "whole";
}
