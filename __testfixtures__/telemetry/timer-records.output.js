import { dictionary, registry } from "@unambient/runtime";

const open = registry("open", { flag: "use_scoped_spans", legacy: new Map() });
const calls = dictionary("calls", { flag: "use_scoped_spans", legacy: {} });

export function startSpan(id, name) {
  open.set(id, { name, start: process.hrtime.bigint() });
}

export function endSpan(id, report) {
  const span = open.get(id);
  open.delete(id);
  report(span.name, process.hrtime.bigint() >= span.start);
}

export function call(id) {
  calls.set(id, { at: Date.now() });
}

export function answered(id) {
  const { at } = calls.get(id);
  calls.delete(id);
  return Date.now() >= at;
}
