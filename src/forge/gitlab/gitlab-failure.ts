import { pageWords } from "../http/forge-call.ts";
import { ForgeError } from "../../errors.ts";
import type { ApiResponse } from "../http/api-client.ts";
import { redact } from "../http/redact.ts";
import type { FailureContext } from "../github/github-failure.ts";

/** What GitLab's answer means, in words that say the way out. */
export function gitlabFailure(response: ApiResponse, context: FailureContext): ForgeError {
  const said = redact(gitlabWords(response), context.secrets);
  const failure = (code: string, text: string, hint: string): ForgeError =>
    new ForgeError(`GitLab would not ${context.doing}: ${text}.`, { code, hint });
  const { status } = response;
  if (status === 401)
    return failure(
      "bad-token",
      "it does not know the token, or the token has expired",
      "Make a new token with the scope `api` and put it into GITLAB_TOKEN.",
    );
  if (status === 403)
    return failure(
      "missing-scope",
      said,
      "The token needs the scope `api` and the role Developer or higher; a CI job token cannot open merge requests.",
    );
  if (status === 404)
    return failure(
      "repository-not-found",
      `it shows no project ${context.repository} to this token`,
      "Check the path, and that the token may see the project.",
    );
  if (status === 409)
    return failure(
      "refused",
      said,
      "Another open merge request holds this branch: close it, or run the command again.",
    );
  if (status >= 300 && status < 400)
    return failure("repository-moved", "the project moved", "Point the git remote at its new place.");
  if (status === 400 || status === 422)
    return failure("refused", said, "Nothing else was changed. Mend the cause and run the command again.");
  return failure("unexpected-answer", `it answered ${status}, ${said}`, "See --api-url; it ends in /api/v4.");
}

/** GitLab says why in `message` (text, list, or lists by field) or in `error`. */
export function gitlabWords(response: ApiResponse): string {
  const body = response.body;
  if (typeof body === "string") return pageWords(body);
  const {
    message,
    error,
    error_description: description,
  } = (body ?? {}) as {
    message?: unknown;
    error?: string;
    error_description?: string;
  };
  return (flat(message) || description || error || "no reason given").replace(/\.$/, "");
}

function flat(message: unknown): string {
  if (typeof message === "string") return message;
  if (Array.isArray(message)) return message.map(flat).join("; ");
  if (message === null || typeof message !== "object") return "";
  return Object.entries(message)
    .map(([field, words]) => `${field}: ${flat(words)}`)
    .join("; ");
}
