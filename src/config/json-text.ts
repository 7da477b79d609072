import { ConfigError } from "../errors.ts";
import { jsonValue, memberText, type JsonStyle } from "./json-value.ts";

/** One key with its value in a JSON text; `end` is the value's. */
export interface Member {
  readonly key: string;
  readonly start: number;
  readonly valueStart: number;
  readonly end: number;
}

/** An object in a JSON text, from brace to brace. */
export interface ObjectText {
  readonly open: number;
  readonly close: number;
  readonly members: readonly Member[];
}

/**
 * Adds `"key": value` to the object at `path` in a JSON text and changes nothing else: indent, line ends and the
 * order of what is there stay. In a sorted object it goes to its place, else to the end. Objects on the way are
 * made where they are missing. A key that is there already is left alone.
 * @param compact whether an object stands on one line where it fits
 */
export function insertJsonMember(
  text: string,
  path: readonly string[],
  key: string,
  value: unknown,
  compact = false,
): string {
  const bodyStart = text.startsWith("\uFEFF") ? 1 : 0;
  let object = readObject(text, skipSpace(text, bodyStart));
  for (const [depth, step] of path.entries()) {
    const member = object.members.find((candidate) => candidate.key === step);
    if (member === undefined) {
      const nested = [...path.slice(depth + 1), key].reduceRight<unknown>(
        (inner, name) => ({ [name]: inner }),
        value,
      );
      return insertMember(text, object, { key: step, value: nested, sorted: false, compact });
    }
    object = readObject(text, member.valueStart);
  }
  if (object.members.some((member) => member.key === key)) return text;
  return insertMember(text, object, { key, value, sorted: isSorted(object.members), compact });
}

interface NewMember {
  readonly key: string;
  readonly value: unknown;
  readonly sorted: boolean;
  readonly compact: boolean;
}

function insertMember(text: string, object: ObjectText, { key, value, sorted, compact }: NewMember): string {
  const layout = { ...layoutOf(text, object), compact };
  const next = sorted ? nextOf(object.members, key) : undefined;
  const rendered = layout.oneLine
    ? `${JSON.stringify(key)}: ${JSON.stringify(value)}`
    : memberText(key, value, layout, { indent: layout.indent, isLast: next === undefined });
  if (object.members.length === 0) {
    const inner = `${layout.lineEnd}${layout.indent}${rendered}${layout.lineEnd}${layout.outer}`;
    return text.slice(0, object.open + 1) + inner + text.slice(object.close);
  }
  const separator = layout.oneLine ? ", " : `,${layout.lineEnd}${layout.indent}`;
  if (next !== undefined) return text.slice(0, next.start) + rendered + separator + text.slice(next.start);
  const last = object.members.at(-1)?.end ?? object.open + 1;
  return text.slice(0, last) + separator + rendered + text.slice(last);
}

/** A value that stands at `at` in an object, written as that object is. */
export function valueIn(text: string, object: ObjectText, at: number, value: unknown): string {
  const layout = { ...layoutOf(text, object), compact: true };
  const before = at - (text.lastIndexOf("\n", at) + 1);
  const isFollowed = object.members.at(-1)?.valueStart !== at;
  const taken = before + (isFollowed ? 1 : 0);
  return layout.oneLine ? JSON.stringify(value) : jsonValue(value, layout, layout.indent, taken);
}

interface Layout extends JsonStyle {
  readonly indent: string;
  readonly outer: string;
  readonly oneLine: boolean;
}

function layoutOf(text: string, object: ObjectText): Layout {
  const lineEnd = text.includes("\r\n") ? "\r\n" : "\n";
  const unit = /\n([ \t]+)"/.exec(text)?.[1] ?? "  ";
  const outer = /^[ \t]*/.exec(text.slice(text.lastIndexOf("\n", object.open) + 1))?.[0] ?? "";
  const first = object.members[0];
  if (first === undefined) return { lineEnd, indent: outer + unit, outer, unit, oneLine: false };
  const gap = text.slice(object.open + 1, first.start);
  const oneLine = !gap.includes("\n");
  return { lineEnd, indent: oneLine ? "" : gap.slice(gap.lastIndexOf("\n") + 1), outer, unit, oneLine };
}

/** One in ten may be out of its place, where somebody has put it in by hand. */
function isSorted(members: readonly Member[]): boolean {
  const strays = members.filter((member, i) => i > 0 && (members[i - 1]?.key ?? "") > member.key);
  return strays.length <= members.length / 10;
}

/** The member before which the fewest of all are on the wrong side of the key. */
function nextOf(members: readonly Member[], key: string): Member | undefined {
  let wrong = members.filter((member) => member.key < key).length;
  let [fewest, place] = [wrong, 0];
  for (const [i, member] of members.entries()) {
    wrong += member.key > key ? 1 : -1;
    if (wrong < fewest) [fewest, place] = [wrong, i + 1];
  }
  return members[place];
}

/** The object whose opening brace stands at `start`. */
export function readObject(text: string, start: number): ObjectText {
  if (text[start] !== "{") throw malformed(text, start);
  const members: Member[] = [];
  let at = skipSpace(text, start + 1);
  while (text[at] !== "}") {
    const keyEnd = skipString(text, at);
    const valueStart = skipSpace(text, skipSpace(text, keyEnd) + 1);
    const end = skipValue(text, valueStart);
    members.push({ key: JSON.parse(text.slice(at, keyEnd)) as string, start: at, valueStart, end });
    at = skipSpace(text, end);
    if (text[at] === ",") at = skipSpace(text, at + 1);
    else if (text[at] !== "}") throw malformed(text, at);
  }
  return { open: start, close: at, members };
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (/\s/.test(text[at] ?? "")) at++;
  return at;
}

function skipString(text: string, start: number): number {
  if (text[start] !== '"') throw malformed(text, start);
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === "\\") at++;
    else if (text[at] === '"') return at + 1;
  }
  throw malformed(text, start);
}

function skipValue(text: string, start: number): number {
  if (text[start] === '"') return skipString(text, start);
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const character = text[at] ?? "";
    if (character === '"') at = skipString(text, at) - 1;
    else if ("{[".includes(character)) depth++;
    else if ("}]".includes(character) && --depth <= 0) return depth === 0 ? at + 1 : at;
    else if (depth === 0 && (character === "," || /\s/.test(character))) return at;
  }
  return text.length;
}

function malformed(text: string, at: number): ConfigError {
  const line = text.slice(0, at).split("\n").length;
  return new ConfigError(`Not valid JSON at line ${line}.`, {
    code: "json-invalid",
    hint: "Mend the file first.",
  });
}
