import type { LineAuthor } from "../../git/blame-line.ts";
import { blameLine } from "../../git/blame-line.ts";
import { openRepository } from "../../git/repository.ts";
import { flagFileName } from "../../config/flag-file.ts";
import { GitError } from "../../errors.ts";
import type { FlagMode } from "../../model/flag.ts";
import type { SiteUsage } from "../../flags/shadow-evidence.ts";
import type { FlagWorld } from "./flag-world.ts";
import { modeOf } from "./write-flag.ts";

/** One flag as `flags status` shows it. */
export interface FlagStatus {
  readonly flag: string;
  readonly stage: string | null;
  readonly mode: FlagMode;
  /** Facades in the code that the flag gates. */
  readonly sites: number;
  readonly operations: Readonly<Record<string, number>>;
  readonly mismatches: number;
  readonly firstMismatch: string | null;
  /** Null when the line is not committed, or there is no line or no repository. */
  readonly changed: LineAuthor | null;
}

/** The state of every flag that the file or the code knows. */
export async function flagStatus(
  world: FlagWorld,
  usage: readonly SiteUsage[],
): Promise<readonly FlagStatus[]> {
  const names = new Set([...world.flags.keys(), ...world.facades.map(({ flag }) => flag)]);
  const authors = await lineAuthors(world);
  return [...names].sort().map((flag) => ({
    flag,
    stage: world.stages.find((stage) => stage.flag === flag || stage.otherFlags?.includes(flag))?.id ?? null,
    mode: modeOf(world, flag),
    sites: world.facades.filter((each) => nameOf(each, flag) === flag).length,
    ...sum(usage.filter((each) => nameOf(each, flag) === flag)),
    changed: authors.get(flag) ?? null,
  }));
}

function nameOf({ flag, site }: { readonly flag: string; readonly site: string }, wanted: string): string {
  return wanted.includes("/") ? `${flag}/${site}` : flag;
}

function sum(usage: readonly SiteUsage[]): Pick<FlagStatus, "operations" | "mismatches" | "firstMismatch"> {
  const operations: Record<string, number> = {};
  for (const each of usage) {
    for (const [mode, count] of Object.entries(each.operations))
      operations[mode] = (operations[mode] ?? 0) + count;
  }
  return {
    operations,
    mismatches: usage.reduce((total, each) => total + each.mismatches, 0),
    firstMismatch: usage.find((each) => each.firstMismatch !== null)?.firstMismatch ?? null,
  };
}

/** The flag file is in git: its history says who changed a flag and when, and nothing has to be kept beside it. */
async function lineAuthors(world: FlagWorld): Promise<ReadonlyMap<string, LineAuthor>> {
  const authors = new Map<string, LineAuthor>();
  if (world.text === null) return authors;
  try {
    const { git, prefix } = await openRepository(world.root);
    const path = prefix === "" ? flagFileName : `${prefix}/${flagFileName}`;
    for (const flag of world.flags.keys()) {
      const line = world.text.slice(0, world.text.indexOf(JSON.stringify(flag))).split("\n").length;
      const author = await blameLine(git, path, line);
      if (author !== null) authors.set(flag, author);
    }
  } catch (error) {
    // Without a repository there is nobody to name.
    if (!(error instanceof GitError)) throw error;
  }
  return authors;
}
