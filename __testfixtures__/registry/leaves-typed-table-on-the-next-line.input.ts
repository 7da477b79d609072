interface Units {
  readonly [name: string]: number;
}

const seconds: Units =
  { minute: 60, hour: 3600 };

export const inSeconds = (count: number, unit: string): number => count * (seconds[unit] ?? 1);

export const units = (): readonly string[] => Object.keys(seconds);
