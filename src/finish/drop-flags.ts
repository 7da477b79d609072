import { jsonKeys, removeJsonMember } from "../config/change-json-member.ts";

/** A flag file's text without these flags and without the entries of single facades behind them. */
export function dropFlags(text: string, flags: ReadonlySet<string>): string {
  const gone = jsonKeys(text, []).filter((key) => flags.has(key.split("/", 1)[0] ?? key));
  return gone.reduce((left, key) => removeJsonMember(left, [], key), text);
}

/** Whether a flag file's text names no flag at all. */
export function namesNoFlag(text: string): boolean {
  return jsonKeys(text, []).length === 0;
}
