class Shape {
  constructor(readonly sides: number) {}
}

const shapes = new WeakMap();
const tables = new WeakMap();

export function shapeOf(owner: Function, sides: number): number {
  const known = shapes.get(owner);
  if (known !== undefined) return known.sides;
  shapes.set(owner, new Shape(sides));
  return sides;
}

export function tableOf<T extends object>(owner: T): readonly string[] {
  const known = tables.get(owner);
  if (known) return known;
  const table = Object.keys(owner);
  tables.set(owner, table);
  return table;
}
