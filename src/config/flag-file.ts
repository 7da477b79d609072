import { insertJsonMember } from "./json-text.ts";

export const flagFileName = "unambient.flags.json";

/** The flag file's text with `flags` in it, each one that is new switched off. */
export function addFlags(text: string | null, flags: readonly string[]): string {
  return flags.reduce((done, flag) => insertJsonMember(done, [], flag, "off"), text ?? "{}\n");
}
