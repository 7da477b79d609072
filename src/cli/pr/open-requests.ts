import { UsageError } from "../../errors.ts";
import { readBlockState } from "../../forge/managed-block.ts";
import type { Forge, PullRequestSpec } from "../../forge/pull-request.ts";
import { hostedRemote } from "../../forge/remote-url.ts";
import { syncStack, type SyncOutcome } from "../../forge/sync-stack.ts";
import { publishBranch, remoteUrls } from "../../git/publish-branch.ts";
import type { Repository } from "../../git/repository.ts";
import type { PrInput } from "./build-stack.ts";
import { chooseHost } from "./choose-host.ts";

/** Pushes the branches, then opens or updates one request for each. */
export async function openRequests(
  input: PrInput,
  repository: Repository,
  specs: readonly PullRequestSpec[],
): Promise<readonly SyncOutcome[]> {
  const remote = input.options.remote ?? "origin";
  const { forge, isFork } = await connect(input, repository, remote);
  if (!input.options["no-push"]) {
    for (const spec of specs) {
      const request = await forge.find(spec.head);
      // Its branch is done with: pushing it again would only make it rise from the dead.
      if (request !== null && request.state === "merged") continue;
      const ours = request === null ? null : (readBlockState(request.body)?.commit ?? null);
      const { head: branch, commit } = spec;
      const outcome = await publishBranch(repository.git, { remote, branch, commit, ours });
      if (outcome === "pushed") input.io.err(`Pushed ${branch} to ${remote}\n`);
      if (outcome === "ahead")
        input.io.err(`${remote}/${branch} has newer commits of other people: nothing to push\n`);
    }
  }
  return syncStack(forge, specs, { lowestOnly: isFork });
}

async function connect(
  { io, options }: PrInput,
  repository: Repository,
  remote: string,
): Promise<{ forge: Forge; isFork: boolean }> {
  const urls = await remoteUrls(repository.git, remote);
  if (urls.length === 0) {
    throw new UsageError(`There is no remote ${remote}.`, {
      code: "no-remote",
      hint: "Name one by --remote, or write the requests as files: `unambient pr --provider files`.",
    });
  }
  const place = hostedRemote(urls);
  const host = chooseHost(place, { provider: options.provider, apiUrl: options["api-url"] }, io.env);
  const target = options.upstream ?? place.path;
  const isFork = target.toLowerCase() !== place.path.toLowerCase();
  const client = { onWait: (text: string) => io.err(`${text}\n`) };
  if (host.provider === "gitlab") {
    const { gitlabForge } = await import("../../forge/gitlab/gitlab-forge.ts");
    return {
      forge: gitlabForge({ project: target, apiUrl: host.apiUrl, token: host.token, client }),
      isFork,
    };
  }
  const { githubForge } = await import("../../forge/github/github-forge.ts");
  const headOwner = place.path.split("/")[0] ?? "";
  const { apiUrl, token } = host;
  return { forge: githubForge({ repository: target, headOwner, apiUrl, token, client }), isFork };
}
