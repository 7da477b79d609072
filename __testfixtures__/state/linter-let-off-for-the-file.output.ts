/* eslint-disable @typescript-eslint/no-non-null-assertion */
import { cell } from "@unambient/runtime";

const name = cell<string>("name", {
  flag: "use_scoped_state",
  legacy: undefined!,
});

export function start(by: string, parts: readonly string[]): void {
  name.value = parts[0]! + by;
}

export const who = (): string => name.value;
