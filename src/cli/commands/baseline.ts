import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isDay } from "../../config/day.ts";
import { UsageError } from "../../errors.ts";
import type { ComparedTree } from "../check/compare-tree.ts";
import { defineCommand, type CommandInput } from "../command.ts";
import { exitCodes, type ExitCode } from "../io.ts";

const options = {
  update: { type: "boolean", short: "u", help: "Drop what is gone and follow moved files; never adds." },
  accept: { type: "string", list: true, value: "id", help: "Add these new findings." },
  "accept-all": { type: "boolean", help: "Add every new finding." },
  owner: { type: "string", value: "name", help: "Who answers for what is added. Default: by CODEOWNERS." },
  reason: { type: "string", value: "text", help: "Why it is accepted." },
  expires: { type: "string", value: "day", help: "Last day on which it is accepted, YYYY-MM-DD." },
  merge: {
    type: "boolean",
    help: "As git's merge driver: merge <ours> and <theirs> over <base> into <ours>.",
  },
} as const;

type BaselineInput = CommandInput<typeof options>;

export const baseline = defineCommand({
  name: "baseline",
  summary: "Writes down what ambient state is there today, so that `check` fails only on more of it.",
  positionals: { name: "files", help: "With --merge: base, ours, theirs.", min: 0, max: 3 },
  options,
  examples: [
    ["unambient baseline", "Accept what is there; once, at the start."],
    ["unambient baseline --update", "After fixes and moves: shrink it."],
    [
      "unambient baseline --accept 'shop:src/a.ts#jobs' --expires 2027-01-31 --reason 'until #12'",
      "For a time.",
    ],
    ["git config merge.unambient.driver 'unambient baseline --merge %O %A %B'", "Merges entry by entry."],
  ],
  run: async (input): Promise<ExitCode> => {
    refuseContradictions(input);
    if (input.options.merge) return mergeFiles(input);
    const { compareTree } = await import("../check/compare-tree.ts");
    const compared = await compareTree({ root: input.root, paths: [], changed: null });
    return writeBaseline(input, compared);
  },
});

function refuseContradictions({ options: given, positionals }: BaselineInput): void {
  const usage = (message: string, hint: string): UsageError =>
    new UsageError(message, { code: "usage", hint });
  if (given.expires !== null && !isDay(given.expires)) {
    throw usage(`--expires ${given.expires} is not a day.`, "Write it as YYYY-MM-DD.");
  }
  if (given.merge !== (positionals.length === 3)) {
    throw usage(
      "--merge and three files go together.",
      "Write `unambient baseline --merge <base> <ours> <theirs>`.",
    );
  }
}

async function writeBaseline(input: BaselineInput, compared: ComparedTree): Promise<ExitCode> {
  const { io, root, options: given } = input;
  const before = compared.baseline;
  const isChange = given.update || given["accept-all"] || given.accept.length > 0;
  if (before !== null && !isChange) throw thereAlready(compared);
  const [{ shrink, accept }, { formatBaseline, BASELINE_FILE }, { writeFileAtomically }] = await Promise.all([
    import("../../baseline/update.ts"),
    import("../../baseline/format-baseline.ts"),
    import("../../edit/write-file.ts"),
  ]);
  const kept = given.update ? shrink(before ?? new Map(), compared.comparison) : (before ?? new Map());
  const after = accept(kept, chosen(input, compared), {
    ownerOf: await ownership(root, given.owner),
    reason: given.reason ?? (before === null ? "there before the check" : "accepted later"),
    expires: given.expires,
  });
  await writeFileAtomically(join(root, BASELINE_FILE), formatBaseline(after.values()));
  await attributeMerges(input);
  io.err(`${BASELINE_FILE}: ${after.size} accepted${changeText(before?.size ?? null, after.size)}.\n`);
  return exitCodes.done;
}

function changeText(before: number | null, after: number): string {
  if (before === null || before === after) return "";
  return after < before ? `, ${before - after} fewer than before` : `, ${after - before} more than before`;
}

function thereAlready({ comparison }: ComparedTree): UsageError {
  return new UsageError("There is a baseline already; it only shrinks by itself.", {
    code: "baseline-exists",
    hint: `Use --update to drop what is gone (${comparison.gone.length} now), --accept <id> or --accept-all to add (${comparison.fresh.length} new).`,
  });
}

/** Without a baseline everything is accepted; with one, only what was asked for by id. */
function chosen({ options: given }: BaselineInput, { baseline: before, comparison }: ComparedTree) {
  const unknown = given.accept.find((id) => !comparison.fresh.some((finding) => finding.id === id));
  if (unknown !== undefined) {
    throw new UsageError(`There is no new finding ${unknown}.`, {
      code: "unknown-finding",
      hint: "`unambient check --json` lists the ids of what is new.",
    });
  }
  if (given.accept.length > 0) return comparison.fresh.filter((finding) => given.accept.includes(finding.id));
  return before === null || given["accept-all"] ? comparison.fresh : [];
}

async function ownership(root: string, asked: string | null): Promise<(path: string) => string> {
  if (asked !== null) return () => asked;
  const [{ codeOwners }, { codeOwnersFile }] = await Promise.all([
    import("../../baseline/code-owners.ts"),
    import("../../config/code-owners.ts"),
  ]);
  const file = codeOwnersFile(root);
  const ownersOf = file === null ? () => null : codeOwners(readFileSync(file, "utf8"));
  return (path) => ownersOf(path) ?? "nobody yet";
}

/** In a repository, git is told to keep the lines of both sides: two branches that fix neighbours merge in peace. */
async function attributeMerges({ io, root }: BaselineInput): Promise<void> {
  if (!existsSync(join(root, ".git"))) return;
  const [{ withUnionMerge, ATTRIBUTES_FILE }, { writeFileAtomically }] = await Promise.all([
    import("../../baseline/git-attributes.ts"),
    import("../../edit/write-file.ts"),
  ]);
  const file = join(root, ATTRIBUTES_FILE);
  const text = withUnionMerge(existsSync(file) ? readFileSync(file, "utf8") : null);
  if (text === null) return;
  await writeFileAtomically(file, text);
  io.err(`${ATTRIBUTES_FILE}: branches that both change the baseline merge without conflict.\n`);
}

async function mergeFiles({ positionals }: BaselineInput): Promise<ExitCode> {
  const [{ mergeBaselines }, { parseBaseline }, { formatBaseline }, { writeFileAtomically }] =
    await Promise.all([
      import("../../baseline/merge.ts"),
      import("../../baseline/parse-baseline.ts"),
      import("../../baseline/format-baseline.ts"),
      import("../../edit/write-file.ts"),
    ]);
  const [base = "", ours = "", theirs = ""] = positionals;
  const read = (file: string) => parseBaseline(readFileSync(file, "utf8"), file);
  const merged = mergeBaselines(read(base), read(ours), read(theirs));
  await writeFileAtomically(ours, formatBaseline(merged.values()));
  return exitCodes.done;
}
