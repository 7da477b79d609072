import { UnambientError } from "../../errors.ts";
import { cacheFlags, cacheRequest } from "../check/cache-flags.ts";
import type { Strictness } from "../check/render-check.ts";
import type { ComparedTree } from "../check/compare-tree.ts";
import { defineCommand, pathsPositional, type CommandInput } from "../command.ts";
import { exitCodes, wantsColor, type ExitCode } from "../io.ts";
import type { ScanFormat } from "../scan/render-scan-as.ts";
import { userPaths } from "../user-paths.ts";

const options = {
  changed: { type: "boolean", help: "Look only at what touches files changed since the last commit." },
  since: { type: "string", value: "commit", help: "With --changed: since this commit or branch." },
  strict: {
    type: "boolean",
    help: "Fail on accepted state that is gone too, and prove that the check catches each form.",
  },
  zero: {
    type: "boolean",
    help: "At the end of a migration: strict, and what the baseline or the allow list accepts fails too.",
  },
  json: { type: "boolean", help: "Print the result as JSON." },
  ...cacheFlags,
  format: {
    type: "string",
    value: "name",
    choices: ["github", "sarif", "junit"],
    help: "Print for CI; github: annotations and step summary.",
  },
} as const;

type CheckInput = CommandInput<typeof options>;

export const check = defineCommand({
  name: "check",
  summary: "Fails when there is ambient state that the baseline does not hold; for CI and editors.",
  positionals: pathsPositional,
  options,
  examples: [
    ["unambient check", "The whole project against its baseline."],
    ["unambient check --changed --since origin/main", "Only what a branch touches."],
    ["unambient check --strict", "Nothing new, nothing stale, and the check proves that it sees each form."],
    ["unambient check --zero", "At the end of a migration: nothing at all."],
  ],
  run: async (input): Promise<ExitCode> => {
    const { io, root, options: given, positionals } = input;
    const strict = strictness(input);
    const { compareTree } = await import("../check/compare-tree.ts");
    const paths = userPaths(io.cwd, root, positionals);
    const compared = await compareTree({
      root,
      paths,
      changed: await changedFiles(input),
      cache: cacheRequest(io.cwd, given),
      prove: strict !== "no",
    });
    refuseBlindness(compared);
    const passed = isClean(compared, strict);
    await print(input, compared, passed);
    return passed || (await onlyWarns(input)) ? exitCodes.done : exitCodes.pending;
  },
});

function strictness({ options: given }: CheckInput): Strictness {
  if (given.zero) return "zero";
  return given.strict ? "strict" : "no";
}

function isClean({ comparison }: ComparedTree, strict: Strictness): boolean {
  const { fresh, expired, gone, unused, known, allowed } = comparison;
  const stale = strict === "no" ? [] : [...gone, ...unused];
  const accepted = strict === "zero" ? [...known, ...allowed] : [];
  return fresh.length + expired.length + stale.length + accepted.length === 0;
}

async function changedFiles({ root, options: given }: CheckInput): Promise<ReadonlySet<string> | null> {
  if (!given.changed && given.since === null) return null;
  const [{ openRepository }, { changedPaths }] = await Promise.all([
    import("../../git/repository.ts"),
    import("../../git/changed-paths.ts"),
  ]);
  try {
    return await changedPaths(await openRepository(root), given.since ?? "HEAD");
  } catch (error) {
    // A hook of the very first commit: everything is new, so everything is looked at.
    if (given.since === null && error instanceof UnambientError && error.code === "unborn-branch")
      return null;
    throw error;
  }
}

/** Until the flag of the stage is on, the wall only warns; strict mode never does. */
async function onlyWarns(input: CheckInput): Promise<boolean> {
  const { io, root } = input;
  const { enforcement, ENFORCE_FLAG } = await import("../../check/enforcement.ts");
  if (strictness(input) !== "no" || enforcement(root) === "error") return false;
  io.err(`A warning only: the flag ${ENFORCE_FLAG} is not on.\n`);
  return true;
}

/** A check that cannot see a form would pass for ever: strict mode plants one of each and looks for it. */
function refuseBlindness({ missed }: ComparedTree): void {
  if (missed.length === 0) return;
  throw new UnambientError(`The check does not catch ambient state of the form ${missed.join(", ")} here.`, {
    code: "blind-check",
    hint: "An allowance without a path may let it pass: give it one. Else this version of the tool is broken: report it.",
  });
}

async function print(input: CheckInput, compared: ComparedTree, passed: boolean): Promise<void> {
  const { io, root, options: given } = input;
  const { comparison, baseline } = compared;
  if (given.format !== null) {
    const { renderCheckAs } = await import("../check/render-check-as.ts");
    io.out(await renderCheckAs(given.format as ScanFormat, compared, { io, root }));
    return;
  }
  if (given.json) {
    const { renderCheckJson } = await import("../check/render-check-json.ts");
    io.out(renderCheckJson(comparison, passed));
    return;
  }
  const { renderSummary, renderUnread, renderViolations } = await import("../check/render-check.ts");
  const strict = strictness(input);
  io.out(renderViolations(comparison, strict, wantsColor(io.env, io.outIsTerminal)));
  io.err(renderSummary(comparison, baseline !== null, strict));
  io.err(renderUnread(compared.scan.skipped));
}
