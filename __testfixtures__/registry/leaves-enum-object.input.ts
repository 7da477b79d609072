export const Direction = { up: 1, down: 2 } as const;

const names = new Map(Object.entries(Direction).map(([name, value]) => [value as number, name]));

export const nameOf = (value: number): string | undefined => names.get(value);
