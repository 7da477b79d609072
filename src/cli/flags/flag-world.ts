import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { flagFileName } from "../../config/flag-file.ts";
import { loadConfig } from "../../config/load-config.ts";
import { UnambientError, UsageError } from "../../errors.ts";
import { findFacades, type FlaggedFacade } from "../../facades/find-facades.ts";
import { readFlagFile, type Flags } from "../../flags/read-flag-file.ts";
import { sumUsage, type SiteUsage } from "../../flags/shadow-evidence.ts";
import type { Stage } from "../../model/stage.ts";
import { listFiles } from "../../scan/files/list-files.ts";
import type { CliIo } from "../io.ts";
import { nearest } from "../nearest.ts";

/** Everything that the flag commands look at. */
export interface FlagWorld {
  readonly root: string;
  /** Null when there is no flag file. */
  readonly text: string | null;
  readonly flags: Flags;
  readonly facades: readonly FlaggedFacade[];
  readonly stages: readonly Stage[];
}

/** Where evidence is looked for when nobody says. */
export const EVIDENCE_FILE = "unambient.evidence.jsonl";

/** Reads the flag file and finds the facades that its flags gate. */
export async function openFlagWorld(root: string): Promise<FlagWorld> {
  const [{ stageList }, config] = await Promise.all([
    import("../../../transforms/index.ts"),
    loadConfig(root),
  ]);
  const file = join(root, flagFileName);
  const text = existsSync(file) ? readFileSync(file, "utf8") : null;
  return {
    root,
    text,
    flags: text === null ? new Map() : readFlagFile(text, flagFileName),
    facades: projectFacades(root, config.values.exclude),
    stages: stageList.map((module) => module.stage),
  };
}

/** The flagged facades of all source files below `root`; files that do not parse have none. */
export function projectFacades(root: string, exclude: readonly string[] = []): readonly FlaggedFacade[] {
  return listFiles(root, exclude).sources.flatMap((path) => {
    try {
      return findFacades(path, readFileSync(join(root, path), "utf8"));
    } catch (error) {
      if (error instanceof UnambientError || (error as NodeJS.ErrnoException).code !== undefined) return [];
      throw error;
    }
  });
}

/**
 * The flag that a person means by a flag's name, `flag/site`, or a stage's id.
 * @throws UsageError when neither the file, the code nor a stage knows it
 */
export function flagNamed(world: FlagWorld, word: string): string {
  const stage = world.stages.find((each) => each.id === word);
  if (stage?.flag) return stage.flag;
  const known = knownFlags(world);
  if (known.includes(word)) return word;
  const near = nearest(word, [...known, ...world.stages.map((each) => each.id)]);
  throw new UsageError(`There is no flag ${word}.${near === null ? "" : ` Did you mean ${near}?`}`, {
    code: "unknown-flag",
    hint: `The flags are ${known.join(", ")}; a stage's id stands for its flag.`,
  });
}

/** Flags of the file, of the code (with one name a facade) and of the stages. */
export function knownFlags({ flags, facades, stages }: FlagWorld): readonly string[] {
  const names = new Set([...flags.keys(), ...stages.flatMap(flagsOf)]);
  for (const { flag, site, isOpener } of facades) {
    names.add(flag);
    if (!isOpener) names.add(`${flag}/${site}`);
  }
  return [...names].sort();
}

/** Every flag of a stage. */
export function flagsOf({ flag, otherFlags }: Stage): readonly string[] {
  return flag === null ? [] : [flag, ...(otherFlags ?? [])];
}

/**
 * What processes wrote of the facades: the files asked for, else the one of the environment, else the one at the
 * root.
 */
export function readUsage(root: string, io: CliIo, asked: readonly string[]): readonly SiteUsage[] {
  const named = asked.length > 0 ? asked : [io.env["UNAMBIENT_EVIDENCE"] ?? join(root, EVIDENCE_FILE)];
  const texts = named.map((name) => {
    const file = resolve(io.cwd, name);
    if (existsSync(file)) return readFileSync(file, "utf8");
    if (asked.length === 0) return "";
    throw new UsageError(`--evidence ${name} does not exist.`, {
      code: "no-such-path",
      hint: "Give the file that UNAMBIENT_EVIDENCE named when the program ran.",
    });
  });
  return sumUsage(texts.join("\n"));
}
