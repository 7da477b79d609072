const LONGEST = 200;

/** A short text for a value in a record: no getter is run, nothing is kept alive, nothing throws. */
export function describeValue(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value.slice(0, LONGEST));
  if (typeof value === "function") return `[function ${value.name}]`;
  if (typeof value !== "object" || value === null) return String(value);
  if (value instanceof Error) return `${value.name}: ${value.message}`.slice(0, LONGEST);
  return Object.prototype.toString.call(value);
}
