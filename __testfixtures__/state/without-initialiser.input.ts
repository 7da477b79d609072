let started: number | undefined;
let name: string;

export function start(at: number, by: string): void {
  started = at;
  name = by;
}

export const who = (): string => `${name} ${started}`;
