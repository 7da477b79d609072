import { insertJsonMember, readObject, valueIn, type ObjectText } from "./json-text.ts";

/**
 * The text with a member of the object at `path` set: only the value's own characters change; a new key goes to its
 * place.
 */
export function setJsonMember(text: string, path: readonly string[], key: string, value: unknown): string {
  const object = objectAt(text, path);
  const member = object?.members.find((candidate) => candidate.key === key);
  if (!object || member === undefined) return insertJsonMember(text, path, key, value, true);
  const { valueStart, end } = member;
  return text.slice(0, valueStart) + valueIn(text, object, valueStart, value) + text.slice(end);
}

/** The text without a top-level member, its comma and the line that it stood on. */
export function removeJsonMember(text: string, path: readonly string[], key: string): string {
  const object = objectAt(text, path);
  const at = object?.members.findIndex((member) => member.key === key) ?? -1;
  const member = object?.members[at];
  if (!object || member === undefined) return text;
  const next = object.members[at + 1];
  const before = object.members[at - 1];
  if (next !== undefined) return text.slice(0, member.start) + text.slice(next.start);
  if (before !== undefined) return text.slice(0, before.end) + text.slice(member.end);
  return text.slice(0, object.open + 1) + text.slice(object.close);
}

/** The keys of the object at `path`; none when there is no such object. */
export function jsonKeys(text: string, path: readonly string[]): readonly string[] {
  return objectAt(text, path)?.members.map((member) => member.key) ?? [];
}

function topObject(text: string): ObjectText {
  const start = /^\uFEFF?\s*/.exec(text)?.[0].length ?? 0;
  return readObject(text, start);
}

function objectAt(text: string, path: readonly string[]): ObjectText | null {
  let object = topObject(text);
  for (const step of path) {
    const member = object.members.find((candidate) => candidate.key === step);
    if (member === undefined || text[member.valueStart] !== "{") return null;
    object = readObject(text, member.valueStart);
  }
  return object;
}
