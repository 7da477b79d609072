import type { Command } from "./command.ts";

// Loaded when asked for, so that `--version` and `--help` stay as quick as node itself. A command's option
// types vary, so the map forgets them; `defineCommand` has checked each one against its own table.
const loaders = {
  scan: async () => (await import("./commands/scan.ts")).scan,
  explain: async () => (await import("./commands/explain.ts")).explain,
  migrate: async () => (await import("./commands/migrate.ts")).migrate,
  check: async () => (await import("./commands/check.ts")).check,
  baseline: async () => (await import("./commands/baseline.ts")).baseline,
  flags: async () => (await import("./commands/flags.ts")).flags,
  validate: async () => (await import("./commands/validate.ts")).validate,
  pr: async () => (await import("./commands/pr.ts")).pr,
  docs: async () => (await import("./commands/docs.ts")).docs,
  finish: async () => (await import("./commands/finish.ts")).finish,
  restack: async () => (await import("./commands/restack.ts")).restack,
  init: async () => (await import("./commands/init.ts")).init,
  enforce: async () => (await import("./commands/enforce.ts")).enforce,
  undo: async () => (await import("./commands/undo.ts")).undo,
} satisfies Readonly<Record<string, () => Promise<unknown>>>;

export type CommandName = keyof typeof loaders;

export const commandNames = Object.keys(loaders) as readonly CommandName[];

export function isCommandName(name: string): name is CommandName {
  return Object.hasOwn(loaders, name);
}

/** Loads one command. */
export async function loadCommand(name: CommandName): Promise<Command> {
  return (await loaders[name]()) as unknown as Command;
}
