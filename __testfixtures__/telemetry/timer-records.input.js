const open = new Map();
const calls = {};

export function startSpan(id, name) {
  open.set(id, { name, start: process.hrtime.bigint() });
}

export function endSpan(id, report) {
  const span = open.get(id);
  open.delete(id);
  report(span.name, process.hrtime.bigint() >= span.start);
}

export function call(id) {
  calls[id] = { at: Date.now() };
}

export function answered(id) {
  const { at } = calls[id];
  delete calls[id];
  return Date.now() >= at;
}
