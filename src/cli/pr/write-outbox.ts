import { join, relative, resolve } from "node:path";
import { writeFileAtomically } from "../../edit/write-file.ts";
import { outbox } from "../../forge/files/outbox.ts";
import type { PullRequestSpec } from "../../forge/pull-request.ts";
import { formatPatches } from "../../git/publish-branch.ts";
import type { Repository } from "../../git/repository.ts";
import type { PrInput } from "./build-stack.ts";

/** Writes the requests as files and says where. */
export async function writeOutbox(
  { io, options }: PrInput,
  repository: Repository,
  specs: readonly PullRequestSpec[],
): Promise<readonly string[]> {
  const folder = resolve(io.cwd, options.output ?? "unambient-pull-requests");
  const entries = [];
  for (const spec of specs)
    entries.push({ spec, patches: await formatPatches(repository.git, spec.base, spec.commit) });
  const files = outbox(entries, options.remote ?? "origin");
  for (const [name, text] of files) await writeFileAtomically(join(folder, name), text);
  return [...files.keys()].map((name) => relative(io.cwd, join(folder, name)));
}
