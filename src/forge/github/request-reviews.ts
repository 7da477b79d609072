import type { ApiResponse } from "../http/api-client.ts";
import type { ForgeCall } from "../http/forge-call.ts";
import { githubWords } from "./github-failure.ts";

/**
 * Asks for reviews; gives a note for each one who cannot be asked. All at once first; where one of them cannot be
 * asked GitHub refuses all, so then one by one.
 */
export async function requestReviews(
  call: ForgeCall,
  pull: string,
  reviewers: readonly string[],
): Promise<readonly string[]> {
  const [first] = reviewers;
  if (first === undefined) return [];
  const answer = await ask(call, pull, reviewers);
  if (answer.status < 300) return [];
  if (reviewers.length === 1) return [`${first} cannot be asked for a review: ${githubWords(answer)}`];
  const notes: string[] = [];
  for (const name of reviewers) notes.push(...(await requestReviews(call, pull, [name])));
  return notes;
}

function ask(call: ForgeCall, pull: string, names: readonly string[]): Promise<ApiResponse> {
  const isTeam = (name: string): boolean => name.includes("/");
  const body = {
    reviewers: names.filter((name) => !isTeam(name)),
    team_reviewers: names.filter(isTeam).map((name) => name.split("/").at(-1)),
  };
  return call("ask for reviews", "POST", `${pull}/requested_reviewers`, body, [403, 404, 422]);
}
