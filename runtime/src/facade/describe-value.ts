const LONGEST = 200;

/** A short text for a value in a record. Nothing is kept alive; a value whose own code throws is named by its type. */
export function describeValue(value: unknown): string {
  try {
    if (typeof value === "string") return JSON.stringify(value.slice(0, LONGEST));
    if (typeof value === "function") return `[function ${value.name}]`;
    if (typeof value !== "object" || value === null) return String(value);
    if (value instanceof Error) return `${value.name}: ${value.message}`.slice(0, LONGEST);
    return Object.prototype.toString.call(value);
  } catch {
    return typeof value;
  }
}
