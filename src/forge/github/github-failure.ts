import { pageWords } from "../http/forge-call.ts";
import { ForgeError } from "../../errors.ts";
import type { ApiResponse } from "../http/api-client.ts";
import { redact } from "../http/redact.ts";

export interface GithubBody {
  readonly message?: string;
  readonly errors?: readonly (
    string | { readonly message?: string; readonly code?: string; readonly field?: string }
  )[];
}

export interface FailureContext {
  readonly repository: string;
  /** What was tried, as the end of "GitHub would not …". */
  readonly doing: string;
  readonly secrets: readonly string[];
}

/** What GitHub's answer means, in words that say the way out. */
export function githubFailure(response: ApiResponse, context: FailureContext): ForgeError {
  const said = redact(githubWords(response), context.secrets);
  const failure = (code: string, text: string, hint: string): ForgeError =>
    new ForgeError(`GitHub would not ${context.doing}: ${text}.`, { code, hint });
  const { status, headers } = response;
  if (status === 401)
    return failure(
      "bad-token",
      "it does not know the token, or the token has expired",
      "Make a new token and put it into GITHUB_TOKEN.",
    );
  if (status === 403 && headers.get("x-github-sso") !== null)
    return failure(
      "token-needs-sso",
      "the organisation wants the token to be authorised for single sign-on",
      "Authorise the token on its settings page (Configure SSO), then run the command again.",
    );
  if (status === 403) return failure("missing-scope", said, scopeHint(headers));
  if (status === 404)
    return failure(
      "repository-not-found",
      `it shows no repository ${context.repository} to this token`,
      "Check the name, and that the token may see the repository: a fine-grained token must list it, a classic one needs the scope `repo`.",
    );
  if (status === 410 || /is archived/i.test(said))
    return failure("repository-archived", said, "An archived repository takes no pull requests.");
  if (status === 422) return failure("refused", said, hint422(said));
  if (status >= 300 && status < 400)
    return failure(
      "repository-moved",
      "the repository moved to another host",
      "Point the git remote at its new place.",
    );
  return failure(
    "unexpected-answer",
    `it answered ${status}, ${said}`,
    "See --api-url; on GitHub Enterprise Server it ends in /api/v3.",
  );
}

/** Everything that GitHub says about a failure, in one line. */
export function githubWords(response: ApiResponse): string {
  const body = response.body;
  if (typeof body === "string") return pageWords(body);
  const { message = "no reason given", errors = [] } = (body ?? {}) as GithubBody;
  const details = errors.map((error) =>
    typeof error === "string"
      ? error
      : (error.message ?? `${error.field ?? "a field"} is ${error.code ?? "wrong"}`),
  );
  return [message, ...details].join("; ").replace(/\.$/, "");
}

function scopeHint(headers: Headers): string {
  const wanted = headers.get("x-accepted-github-permissions");
  if (wanted !== null && wanted !== "")
    return `The token lacks a permission: it needs ${wanted.replaceAll(";", " or ")}.`;
  const scopes = headers.get("x-accepted-oauth-scopes");
  if (scopes !== null && scopes !== "")
    return `The token has the scopes ${headers.get("x-oauth-scopes") || "none"}; it needs one of ${scopes}.`;
  return "The token needs the permissions `pull requests: write` and `contents: read` (classic: the scope `repo`); in Actions, put `permissions: pull-requests: write` into the workflow and allow it in the repository's settings.";
}

function hint422(said: string): string {
  if (/no commits between/i.test(said))
    return "The branch holds nothing that its base lacks: run `unambient restack`.";
  if (/head|not all refs/i.test(said) && /invalid/i.test(said))
    return "The branch is not on the host yet: push it, or leave out --no-push.";
  if (/base/i.test(said) && /invalid/i.test(said))
    return "The base branch is not on the host: name another one by --base, or push it.";
  return "Nothing else was changed. Mend the cause and run the command again.";
}
