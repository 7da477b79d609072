import { cell } from "@unambient/runtime";

const name = cell<string>("name", {
  flag: "use_scoped_state",
  legacy: undefined as never,
});

export function start(by: string, last?: string): void {
  if (last != by && last!==by && !last) name.value = by;
}

export const who = (): string => name.value;
