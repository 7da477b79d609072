import { cell } from "@unambient/runtime";

const total = cell("total", { flag: "use_scoped_state", legacy: 0 });

export function adders(): readonly (() => number)[] {
  const made: (() => number)[] = [];
  for (let i = 0; i < 3; i++) made.push(() => (total.value += i));
  return made;
}

export const sum = (): number => total.value;
