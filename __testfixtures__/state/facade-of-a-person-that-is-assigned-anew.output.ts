import { cell } from "@unambient/runtime";

let kept = cell("kept", { flag: "use_kept", legacy: 0 });
const count = cell("count", { flag: "use_scoped_state", legacy: 0 });

export function next(): number {
  kept.value += 1;
  return ++count.value;
}

export function renew(): void {
  kept = cell("kept", { flag: "use_kept", legacy: 0 });
}
