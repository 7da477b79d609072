import { jsonKeys, removeJsonMember, setJsonMember } from "../config/change-json-member.ts";
import type { Answers } from "./answers.ts";

/** The configuration's text with the answers in it: `unambient migrate --yes` then repeats the run. */
export function withAnswers(text: string | null, answers: Answers): string {
  const { stages, only, cache, deleteCaches, scopes, owners } = answers;
  const { branchPattern, split, commits, validate } = answers;
  const members: readonly (readonly [key: string, value: unknown])[] = [
    ["stages", stages],
    ["only", only.length === 0 ? undefined : only],
    // A run without caches leaves the limits of an earlier one.
    ...(cache === null ? [] : ([["cache", cache]] as const)),
    ["deleteCaches", deleteCaches.length === 0 ? undefined : deleteCaches],
    ["scopes", scopes ?? undefined],
    ["owners", Object.keys(owners).length === 0 ? undefined : owners],
    ["branchPattern", branchPattern],
    ["split", split ?? undefined],
    ["commits", commits === "stage" ? undefined : commits],
  ];
  const saved = members.reduce((done, [key, value]) => withMember(done, [], key, value), text ?? "{}\n");
  return withoutEmpty(withMember(saved, ["validate"], "branches", validate ? undefined : false), "validate");
}

/** What is as it would be without being said is not said. */
function withMember(text: string, path: readonly string[], key: string, value: unknown): string {
  return value === undefined ? removeJsonMember(text, path, key) : setJsonMember(text, path, key, value);
}

function withoutEmpty(text: string, key: string): string {
  const isThere = jsonKeys(text, []).includes(key);
  return isThere && jsonKeys(text, [key]).length === 0 ? removeJsonMember(text, [], key) : text;
}
