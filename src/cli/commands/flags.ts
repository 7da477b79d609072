import { UsageError } from "../../errors.ts";
import type { FlagMode } from "../../model/flag.ts";
import { defineCommand, type CommandInput } from "../command.ts";
import type { FlagWorld } from "../flags/flag-world.ts";
import { exitCodes, type ExitCode } from "../io.ts";
import { nearest } from "../nearest.ts";

const options = {
  evidence: {
    type: "string",
    list: true,
    value: "file",
    help: "What the program wrote with UNAMBIENT_EVIDENCE. Default: unambient.evidence.jsonl.",
  },
  force: { type: "boolean", help: "Set a mode although no shadow run speaks for it." },
  all: { type: "boolean", help: "With rollback: every flag." },
  json: { type: "boolean", help: "Print list or status as JSON." },
} as const;

type FlagsInput = CommandInput<typeof options>;

export const flags = defineCommand({
  name: "flags",
  summary: "Shows and sets the feature flags of a migration in unambient.flags.json.",
  positionals: {
    name: "action",
    help: "list, set <flag> <mode>, status, or rollback <flag>.",
    min: 1,
    max: 3,
  },
  options,
  examples: [
    ["unambient flags status", "Modes, sites, what ran in shadow, differences, last change."],
    ["unambient flags set use_ttl_cache shadow", "Compare both paths; the legacy one answers."],
    [
      "unambient flags set use_ttl_cache shadow:1%",
      "The same for one read in a hundred: cheap enough to leave on.",
    ],
    ["unambient flags set cache 25%", "A share of the work; a stage's id stands for its flag."],
    ["unambient flags rollback --all", "Everything off."],
  ],
  run: async (input): Promise<ExitCode> => {
    const action = actionOf(input);
    const { openFlagWorld } = await import("../flags/flag-world.ts");
    return actions[action](input, await openFlagWorld(input.root));
  },
});

type Action = (input: FlagsInput, world: FlagWorld) => Promise<ExitCode>;

const actions = { list, set, status, rollback } satisfies Readonly<Record<string, Action>>;

function actionOf({ positionals }: FlagsInput): keyof typeof actions {
  const [name = ""] = positionals;
  if (Object.hasOwn(actions, name)) return name as keyof typeof actions;
  const near = nearest(name, Object.keys(actions));
  throw usage(
    `flags cannot ${name}.${near === null ? "" : ` Did you mean ${near}?`}`,
    `The actions are ${Object.keys(actions).join(", ")}.`,
  );
}

async function list({ io, options: given }: FlagsInput, world: FlagWorld): Promise<ExitCode> {
  const { modeText } = await import("../../flags/flag-mode.ts");
  const entries = [...world.flags].sort(([a], [b]) => (a < b ? -1 : 1));
  if (given.json) io.out(`${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`);
  else for (const [flag, mode] of entries) io.out(`${flag}: ${modeText(mode)}\n`);
  if (entries.length === 0) io.err("No flags: there is no flag file, so every flag is off.\n");
  return exitCodes.done;
}

async function set(
  { io, options: given, positionals, root }: FlagsInput,
  world: FlagWorld,
): Promise<ExitCode> {
  const [, word, modeWord] = positionals;
  if (word === undefined || modeWord === undefined) {
    throw usage(
      "set needs a flag and a mode.",
      "Write `unambient flags set <flag> <off|shadow|shadow:1%|25%|on>`.",
    );
  }
  const { flagNamed, readUsage } = await import("../flags/flag-world.ts");
  const { refuseUnproven, writeFlags, modeOf } = await import("../flags/write-flag.ts");
  const { modeText } = await import("../../flags/flag-mode.ts");
  const name = flagNamed(world, word);
  const mode = await modeFrom(modeWord);
  if (!given.force) refuseUnproven(world, name, mode, readUsage(root, io, given.evidence));
  await writeFlags(world, [name], mode);
  io.err(`${name}: ${modeText(modeOf(world, name))} -> ${modeText(mode)}\n`);
  return exitCodes.done;
}

async function modeFrom(word: string): Promise<FlagMode> {
  const { parseMode } = await import("../../flags/flag-mode.ts");
  const mode = parseMode(/^\d+(\.\d+)?$/.test(word) ? `${word}%` : word);
  if (mode !== null) return mode;
  throw usage(
    `${word} is not a mode.`,
    "A mode is off, shadow, shadow:1% (compares that share of the reads), on or a percentage such as 25%.",
  );
}

async function status({ io, options: given, root }: FlagsInput, world: FlagWorld): Promise<ExitCode> {
  const { readUsage } = await import("../flags/flag-world.ts");
  const { flagStatus } = await import("../flags/flag-status.ts");
  const { renderStatus } = await import("../flags/render-status.ts");
  const statuses = await flagStatus(world, readUsage(root, io, given.evidence));
  io.out(
    given.json ? `${JSON.stringify({ version: 1, flags: statuses }, null, 2)}\n` : renderStatus(statuses),
  );
  return exitCodes.done;
}

/** Off is always safe: no evidence is asked for, and facades with an entry of their own go with their flag. */
async function rollback(
  { io, options: given, positionals }: FlagsInput,
  world: FlagWorld,
): Promise<ExitCode> {
  const [, word, extra] = positionals;
  if (given.all !== (word === undefined) || extra !== undefined) {
    throw usage("rollback needs one flag, one stage, or --all.", "Write `unambient flags rollback <flag>`.");
  }
  const { flagNamed, flagsOf } = await import("../flags/flag-world.ts");
  const { writeFlags } = await import("../flags/write-flag.ts");
  const stage = world.stages.find((each) => each.id === word);
  const wanted = word === undefined ? [] : stage ? flagsOf(stage) : [flagNamed(world, word)];
  const own = [...world.flags.keys()].filter(
    (name) => given.all || wanted.includes(name) || wanted.some((flag) => name.startsWith(`${flag}/`)),
  );
  const names = [...new Set([...wanted, ...own])];
  await writeFlags(world, names, "off");
  for (const name of names) io.err(`${name}: off\n`);
  return exitCodes.done;
}

function usage(message: string, hint: string): UsageError {
  return new UsageError(message, { code: "usage", hint });
}
