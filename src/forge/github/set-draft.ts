import type { GithubRequest } from "./find-pull.ts";
import type { ForgeCall } from "../http/forge-call.ts";
import type { GithubOptions } from "./github-call.ts";
import { githubFailure } from "./github-failure.ts";

/** Makes a pull request a draft, or ready; REST has no call for it. */
export async function setDraft(
  call: ForgeCall,
  options: GithubOptions,
  request: GithubRequest,
  draft: boolean,
): Promise<void> {
  const mutation = draft ? "convertPullRequestToDraft" : "markPullRequestReadyForReview";
  const query = `mutation($id: ID!) { ${mutation}(input: { pullRequestId: $id }) { pullRequest { isDraft } } }`;
  const doing = `make #${request.number} ${draft ? "a draft" : "ready for review"}`;
  const response = await call(doing, "POST", graphqlUrl(options.apiUrl), {
    query,
    variables: { id: request.nodeId },
  });
  // GraphQL answers 200 even when it refuses.
  const { errors } = response.body as { errors?: readonly { message: string }[] };
  if (errors === undefined || errors.length === 0) return;
  const message = errors.map((error) => error.message).join("; ");
  const context = { repository: options.repository, doing, secrets: [options.token] };
  throw githubFailure({ ...response, status: 403, body: { message } }, context);
}

/** On an enterprise server REST stands at /api/v3, GraphQL at /api/graphql. */
function graphqlUrl(apiUrl: string): string {
  return `${apiUrl.replace(/\/+$/, "").replace(/\/v3$/, "")}/graphql`;
}
