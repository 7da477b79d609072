import { cell } from "@unambient/runtime";

const name = cell<string>("name", {
  flag: "use_scoped_state",
  legacy: undefined as never,
});

export function start(by: string, parts: readonly string[]): void {
  // eslint-disable-next-line @typescript-eslint/no-non-null-assertion
  name.value = parts[0]! + by;
}

export const who = (): string => name.value;
