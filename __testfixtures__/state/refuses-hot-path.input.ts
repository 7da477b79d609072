let key = "";
let value: unknown;

export function last(record: Record<string, unknown>): string {
  for (key in record) if (key === "stop") break;
  return key;
}

export function lastOf(values: readonly unknown[]): unknown {
  for (value of values) if (value === "b") return value;
  return value;
}
