export class Clocks {
  static current = 1;

  static set(clock: number): void {
    Clocks.current = clock;
  }
}

export function reset(clocks: typeof Clocks): void {
  clocks.current = 0;
}
