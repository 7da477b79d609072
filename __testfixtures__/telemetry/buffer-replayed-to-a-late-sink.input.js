let sink = null;
let buffer = [];

export function emit(event) {
  if (sink) sink(event);
  else buffer.push(event);
}

export function setSink(next) {
  sink = typeof next === "function" ? next : null;
  if (sink) {
    buffer.forEach((event) => sink(event));
    buffer = [];
  }
}
