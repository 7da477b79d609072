/* eslint-disable @typescript-eslint/no-non-null-assertion */
let name: string;

export function start(by: string, parts: readonly string[]): void {
  name = parts[0]! + by;
}

export const who = (): string => name;
