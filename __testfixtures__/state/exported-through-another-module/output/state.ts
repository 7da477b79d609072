import { cell } from "@unambient/runtime";

export const turn = cell("turn", { flag: "use_scoped_state", legacy: 0 }); // unambient: shared-binding

export function next(): void {
  turn.value += 1;
}
