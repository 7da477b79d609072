import { cell } from "@unambient/runtime";

const n = cell("n", { flag: "use_scoped_state", legacy: 1 });

export function run(by: number): readonly number[] {
  n.value++;
  ++n.value;
  n.value--;
  n.value += by;
  n.value **= 2;
  n.value ||= 5;
  n.value &&= n.value + 1;
  n.value ??= 7;
  const before = n.value--;
  return [before, n.value, -n.value, +n.value, ~n.value, n.value ? 1 : 0];
}

export const kind = (): string => typeof n.value + String(n.value) + `${n.value}`;
