import { cell } from "@unambient/runtime";

export const turn = cell("turn", { flag: "use_scoped_state", legacy: 0 });

export function next(): void {
  turn.value += 1;
}
