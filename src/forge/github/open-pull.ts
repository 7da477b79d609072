import type { NewRequest } from "../pull-request.ts";
import type { ApiResponse } from "../http/api-client.ts";
import { findPull, requestOf, type GithubRequest, type Pull } from "./find-pull.ts";
import type { ForgeCall } from "../http/forge-call.ts";
import type { GithubOptions } from "./github-call.ts";
import { githubWords } from "./github-failure.ts";

/** Opens a pull request with its labels; the notes tell what GitHub would not do. */
export async function openPull(
  call: ForgeCall,
  options: GithubOptions,
  request: NewRequest,
): Promise<{ readonly request: GithubRequest; readonly notes: readonly string[] }> {
  const notes: string[] = [];
  const opened = await create(call, options, request, notes);
  if (request.labels.length > 0) {
    const path = `/repos/${options.repository}/issues/${opened.number}/labels`;
    const answer = await call("add labels", "POST", path, { labels: request.labels }, [403, 404, 410, 422]);
    if (answer.status >= 300) notes.push(`it has no labels: ${githubWords(answer)}`);
  }
  return { request: opened, notes };
}

async function create(
  call: ForgeCall,
  options: GithubOptions,
  request: NewRequest,
  notes: string[],
): Promise<GithubRequest> {
  const { title, body, base } = request;
  const head = isFork(options) ? `${options.headOwner}:${request.head}` : request.head;
  const post = (draft: boolean, accept: readonly number[]): Promise<ApiResponse> => {
    const doing = `open a pull request from ${request.head}`;
    return call(
      doing,
      "POST",
      `/repos/${options.repository}/pulls`,
      { title, head, base, body, draft },
      accept,
    );
  };
  const first = await post(request.draft, [422]);
  if (first.status !== 422) return requestOf(first.body as Pull);
  const why = githubWords(first);
  // The answer to an earlier attempt got lost on its way: what was opened counts.
  const there = /already exists/i.test(why) ? await findPull(call, options, request.head) : null;
  if (there !== null) return there;
  const hasNoDrafts = /draft pull requests are not supported/i.test(why);
  if (hasNoDrafts) notes.push("this repository has no drafts, so it is open for review");
  // Anything else is asked once more, for the error that says the way out.
  const second = await post(request.draft && !hasNoDrafts, []);
  return requestOf(second.body as Pull);
}

function isFork({ repository, headOwner }: GithubOptions): boolean {
  return repository.split("/")[0]?.toLowerCase() !== headOwner.toLowerCase();
}
