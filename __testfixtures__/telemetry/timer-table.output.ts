import { dictionary } from "@unambient/runtime";

const started = dictionary<number>("started", {
  flag: "use_scoped_spans",
  legacy: {},
});

export function startTimer(id: string): void {
  started.set(id, Date.now());
}

export function stopTimer(id: string): boolean {
  const at = started.get(id);
  if (at === undefined) return false;
  started.delete(id);
  return Date.now() - at >= 0;
}
