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
 * A value as JSON text, as prettier leaves it: objects a key a line, arrays of plain values on one line where that
 * fits, so that a project's formatter finds nothing to mend.
 * @param indent of the line that the value begins on
 * @param taken columns that other text takes of a line with the value on it: what stands before it, and a comma
 * behind it
 */
export function jsonValue(value: unknown, style: JsonStyle, indent: string, taken: number): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const isList = Array.isArray(value);
  const [open, close] = isList ? "[]" : "{}";
  const inner = indent + style.unit;
  const entries = isList
    ? value.map((item: unknown, at) =>
        jsonValue(item, { ...style, compact: false }, inner, inner.length + comma(at < value.length - 1)),
      )
    : definedEntries(value).map(([key, item], at, all) =>
        memberText(key, item, style, { indent: inner, isLast: at === all.length - 1 }),
      );
  if (entries.length === 0) return `${open}${close}`;
  const line = isList ? `[${entries.join(", ")}]` : `{ ${entries.join(", ")} }`;
  const mayBeLine = isList ? value.every(isPlain) : style.compact === true && !line.includes("\n");
  if (mayBeLine && taken + line.length <= printWidth) return line;
  const { lineEnd } = style;
  return `${open}${lineEnd}${entries.map((entry) => inner + entry).join(`,${lineEnd}`)}${lineEnd}${indent}${close}`;
}

/** Where a member stands: on a line of this indentation, before another member or not. */
interface MemberPlace {
  readonly indent: string;
  readonly isLast: boolean;
}

/** `"key": value`, without the comma behind it. */
export function memberText(
  key: string,
  value: unknown,
  style: JsonStyle,
  { indent, isLast }: MemberPlace,
): string {
  const head = `${JSON.stringify(key)}: `;
  return head + jsonValue(value, style, indent, indent.length + head.length + comma(!isLast));
}

/** Columns of the comma behind an entry. */
function comma(isFollowed: boolean): number {
  return isFollowed ? 1 : 0;
}

function definedEntries(value: object): [string, unknown][] {
  return Object.entries(value).filter(([, item]) => item !== undefined);
}

function isPlain(value: unknown): boolean {
  return typeof value !== "object" || value === null || Object.keys(value).length === 0;
}
