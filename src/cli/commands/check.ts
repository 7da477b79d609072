import { UnambientError } from "../../errors.ts";
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
  json: { type: "boolean", help: "Print the result as JSON." },
  "no-cache": { type: "boolean", help: "Scan every file anew; nothing is kept in node_modules/.cache." },
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
    ["unambient check --strict", "At the end of a migration: nothing new, nothing stale."],
  ],
  run: async (input): Promise<ExitCode> => {
    const { io, root, options: given, positionals } = input;
    if (given.strict) await refuseBlindness();
    const { compareTree } = await import("../check/compare-tree.ts");
    const paths = userPaths(io.cwd, root, positionals);
    const compared = await compareTree({
      root,
      paths,
      changed: await changedFiles(input),
      useCache: !given["no-cache"],
    });
    const passed = isClean(compared, given.strict);
    await print(input, compared, passed);
    return passed || (await onlyWarns(input)) ? exitCodes.done : exitCodes.pending;
  },
});

function isClean({ comparison }: ComparedTree, strict: boolean): boolean {
  const { fresh, expired, gone, unused } = comparison;
  return fresh.length + expired.length === 0 && (!strict || gone.length + unused.length === 0);
}

async function changedFiles({ root, options: given }: CheckInput): Promise<ReadonlySet<string> | null> {
  if (!given.changed && given.since === null) return null;
  const [{ openRepository }, { changedPaths }] = await Promise.all([
    import("../../git/repository.ts"),
    import("../../git/changed-paths.ts"),
  ]);
  return changedPaths(await openRepository(root), given.since ?? "HEAD");
}

/** Until the flag of the stage is on, the wall only warns; strict mode never does. */
async function onlyWarns({ io, root, options: given }: CheckInput): Promise<boolean> {
  const { enforcement, ENFORCE_FLAG } = await import("../../check/enforcement.ts");
  if (given.strict || enforcement(root) === "error") return false;
  io.err(`A warning only: the flag ${ENFORCE_FLAG} is not on.\n`);
  return true;
}

/** A check that cannot see a form would pass for ever: strict mode plants one of each and looks for it. */
async function refuseBlindness(): Promise<void> {
  const { missedForms } = await import("../../check/missed-forms.ts");
  const missed = missedForms();
  if (missed.length === 0) return;
  throw new UnambientError(`The check does not catch ambient state of the form ${missed.join(", ")}.`, {
    code: "blind-check",
    hint: "This version of the tool is broken: install another one, and report it.",
  });
}

async function print(
  { io, root, options: given }: CheckInput,
  compared: ComparedTree,
  passed: boolean,
): Promise<void> {
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
  const { renderSummary, renderViolations } = await import("../check/render-check.ts");
  io.out(renderViolations(comparison, given.strict, wantsColor(io.env, io.outIsTerminal)));
  io.err(renderSummary(comparison, baseline !== null, given.strict));
}
