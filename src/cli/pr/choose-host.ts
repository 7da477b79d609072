import { UsageError } from "../../errors.ts";
import type { RemoteRepository } from "../../forge/remote-url.ts";
import type { CliIo } from "../io.ts";

export interface Host {
  readonly provider: "github" | "gitlab";
  readonly apiUrl: string;
  readonly token: string;
}

const tokenNames = {
  github: ["GITHUB_TOKEN", "GH_TOKEN", "GH_ENTERPRISE_TOKEN"],
  gitlab: ["GITLAB_TOKEN", "GL_TOKEN"],
} as const;

/** Which host to ask, at which address, with whose token; nothing is asked yet. */
export function chooseHost(
  remote: RemoteRepository,
  asked: { readonly provider: string | null; readonly apiUrl: string | null },
  env: CliIo["env"],
): Host {
  const provider = providerFor(remote.host, asked.provider);
  const token = tokenNames[provider]
    .map((name) => env[name])
    .find((value) => value !== undefined && value !== "");
  if (token === undefined) {
    throw new UsageError(`There is no token for ${remote.host}.`, {
      code: "no-token",
      hint: `Put one into ${tokenNames[provider][0]}, or write the requests as files: \`unambient pr --provider files\`.`,
    });
  }
  return { provider, apiUrl: asked.apiUrl ?? defaultApiUrl(provider, remote, env), token };
}

function providerFor(host: string, asked: string | null): "github" | "gitlab" {
  if (asked === "github" || asked === "gitlab") return asked;
  if (/(^|\.)github\b/i.test(host)) return "github";
  if (/(^|\.)gitlab\b/i.test(host)) return "gitlab";
  throw new UsageError(`${host} is neither called GitHub nor GitLab.`, {
    code: "unknown-host",
    hint: "Say what it is: --provider github, gitlab or files.",
  });
}

function defaultApiUrl(provider: Host["provider"], remote: RemoteRepository, env: CliIo["env"]): string {
  if (provider === "gitlab") return env["CI_API_V4_URL"] ?? `${remote.protocol}//${remote.host}/api/v4`;
  if (remote.host === "github.com") return "https://api.github.com";
  // Actions sets it to the API of the server that it runs on.
  return env["GITHUB_API_URL"] ?? `${remote.protocol}//${remote.host}/api/v3`;
}
