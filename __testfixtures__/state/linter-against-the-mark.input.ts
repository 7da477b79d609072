let name: string;

export function start(by: string, parts: readonly string[]): void {
  // eslint-disable-next-line @typescript-eslint/no-non-null-assertion
  name = parts[0]! + by;
}

export const who = (): string => name;
