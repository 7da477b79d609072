import { UsageError } from "../../errors.ts";
import type { PullRequestSpec } from "../../forge/pull-request.ts";
import type { SyncOutcome } from "../../forge/sync-stack.ts";
import { defineCommand } from "../command.ts";
import { exitCodes, type ExitCode } from "../io.ts";
import type { PrInput } from "../pr/build-stack.ts";
import { prOptions } from "../pr/pr-options.ts";

export const pr = defineCommand({
  name: "pr",
  summary: "Opens or updates one pull request per stage, stacked: on GitHub, on GitLab, or as files.",
  positionals: null,
  options: prOptions,
  examples: [
    ["unambient pr", "Pushes the branches and opens a request for each; run again, it updates them."],
    ["unambient pr --dry-run", "Shows the stack, asks nobody."],
    ["unambient pr --provider files -o out", "Bodies, patches and a push script, for closed networks."],
  ],
  run: async (input): Promise<ExitCode> => {
    const { io, root, options } = input;
    if (options.draft && options.ready) {
      throw new UsageError("--draft and --ready exclude each other.", {
        code: "usage",
        hint: "Give one of them.",
      });
    }
    const [{ openRepository }, { readLastReport }, { buildStack }] = await Promise.all([
      import("../../git/repository.ts"),
      import("../pr/read-report.ts"),
      import("../pr/build-stack.ts"),
    ]);
    const repository = await openRepository(root);
    const { specs, missing } = await buildStack(input, repository, readLastReport(repository.stateDir));
    for (const stage of missing) io.err(`The branch of ${stage} is gone: no request for it.\n`);
    if (specs.length === 0) {
      io.err("There is no branch to open a request for.\n");
      return exitCodes.done;
    }
    if (options["dry-run"]) return showStack(input, specs);
    if (options.provider === "files") {
      const { writeOutbox } = await import("../pr/write-outbox.ts");
      for (const file of await writeOutbox(input, repository, specs)) io.out(`${file}\n`);
      return exitCodes.done;
    }
    const { openRequests } = await import("../pr/open-requests.ts");
    return showOutcomes(input, await openRequests(input, repository, specs));
  },
});

function showStack({ io, options }: PrInput, specs: readonly PullRequestSpec[]): ExitCode {
  if (options.json) {
    io.out(
      `${JSON.stringify(
        specs.map((spec) => ({ ...spec, body: spec.body(65_536) })),
        null,
        2,
      )}\n`,
    );
    return exitCodes.done;
  }
  for (const spec of specs) {
    const asked = spec.reviewers.length === 0 ? "" : `, reviews by ${spec.reviewers.join(", ")}`;
    io.out(`${spec.title}\n  ${spec.head} -> ${spec.base}${spec.draft ? ", draft" : ""}${asked}\n`);
  }
  return exitCodes.done;
}

function showOutcomes({ io, options }: PrInput, outcomes: readonly SyncOutcome[]): ExitCode {
  if (options.json) io.out(`${JSON.stringify(outcomes, null, 2)}\n`);
  else {
    for (const { stage, action, reference, url, notes } of outcomes) {
      io.out(`${stage}: ${[reference, action, url].filter((part) => part !== null).join(" ")}\n`);
      for (const note of notes) io.out(`  ${note}\n`);
    }
  }
  return exitCodes.done;
}
