import { setJsonMember, removeJsonMember } from "../config/change-json-member.ts";
import type { Answers } from "./answers.ts";

/** The configuration's text with the answers in it: `unambient migrate --yes` then repeats the run. */
export function withAnswers(
  text: string | null,
  { stages, only, cache, owners, branchPattern }: Answers,
): string {
  const start = setJsonMember(text ?? "{}\n", "stages", stages);
  const withOnly =
    only.length === 0 ? removeJsonMember(start, [], "only") : setJsonMember(start, "only", only);
  const withCache = cache === null ? withOnly : setJsonMember(withOnly, "cache", cache);
  const withOwners =
    Object.keys(owners).length === 0
      ? removeJsonMember(withCache, [], "owners")
      : setJsonMember(withCache, "owners", owners);
  return setJsonMember(withOwners, "branchPattern", branchPattern);
}
