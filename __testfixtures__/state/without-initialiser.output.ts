import { cell } from "@unambient/runtime";

const started = cell<number | undefined>("started", {
  flag: "use_scoped_state",
  legacy: undefined,
});
const name = cell<string>("name", {
  flag: "use_scoped_state",
  legacy: undefined as never,
});

export function start(at: number, by: string): void {
  started.value = at;
  name.value = by;
}

export const who = (): string => `${name.value} ${started.value}`;
