/** How the text around a value is written. */
export interface JsonStyle {
  readonly lineEnd: string;
  /** One step of indentation. */
  readonly unit: string;
  /** Objects stand on one line where they fit, too. @default false */
  readonly compact?: boolean;
}

const printWidth = 80;

/**
 * A value as JSON text, as prettier leaves it: objects a key a line, arrays of plain values on one line where that fits, so
 * that a project's formatter finds nothing to mend.
 * @param indent of the line that the value begins on
 * @param used columns of that line before the value
 */
export function jsonValue(value: unknown, style: JsonStyle, indent: string, used: number): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const isList = Array.isArray(value);
  const [open, close] = isList ? "[]" : "{}";
  const inner = indent + style.unit;
  const entries = isList
    ? value.map((item: unknown) => jsonValue(item, { ...style, compact: false }, inner, inner.length))
    : Object.entries(value).flatMap(([key, item]) =>
        item === undefined ? [] : [memberText(key, item, style, inner)],
      );
  if (entries.length === 0) return `${open}${close}`;
  const line = isList ? `[${entries.join(", ")}]` : `{ ${entries.join(", ")} }`;
  const mayBeLine = isList ? value.every(isPlain) : style.compact === true && !line.includes("\n");
  if (mayBeLine && used + line.length < printWidth) return line;
  const { lineEnd } = style;
  return `${open}${lineEnd}${entries.map((entry) => inner + entry).join(`,${lineEnd}`)}${lineEnd}${indent}${close}`;
}

/** `"key": value`, on a line of this indentation. */
export function memberText(key: string, value: unknown, style: JsonStyle, indent: string): string {
  const head = `${JSON.stringify(key)}: `;
  return head + jsonValue(value, style, indent, indent.length + head.length);
}

function isPlain(value: unknown): boolean {
  return typeof value !== "object" || value === null || Object.keys(value).length === 0;
}
