import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { jsonKeys, removeJsonMember } from "../../config/change-json-member.ts";
import { flagFileName } from "../../config/flag-file.ts";
import { runtimePackage } from "../../config/runtime-dependency.ts";
import { dropFlags, namesNoFlag } from "../../finish/drop-flags.ts";
import { revertText } from "../../finish/revert-text.ts";
import { listFiles } from "../../scan/files/list-files.ts";
import type { FileOutcome } from "./file-outcome.ts";
import type { CommittedChange } from "./stage-commits.ts";

/** What taking a stage back makes of the tree. */
export interface RevertedTree {
  readonly outcomes: readonly FileOutcome[];
  /** Files in which somebody has edited the stage's own lines since: left alone. */
  readonly conflicts: readonly CommittedChange[];
}

export interface RevertRequest {
  readonly root: string;
  readonly flags: ReadonlySet<string>;
  readonly exclude: readonly string[];
  /** What each of the stage's commits changed, the newest first. */
  readonly commits: readonly (readonly CommittedChange[])[];
}

/** Takes the stage's commits back one by one, then what they share with other stages: flag file and dependency. */
export function revertTree({ root, flags, exclude, commits }: RevertRequest): RevertedTree {
  const texts = new Texts(root);
  const conflicts: CommittedChange[] = [];
  for (const change of commits.flat()) {
    if (isShared(change.path)) continue;
    const now = texts.read(change.path);
    const reverted = now === null || change.after === null ? null : revertOne(change, now);
    if (reverted === null) conflicts.push(change);
    else texts.write(change.path, reverted.text);
  }
  const shared = commits.flat().filter((change) => isShared(change.path));
  revertFlagFile(texts, flags, shared);
  if (!usesRuntime(root, texts, exclude)) revertManifests(root, texts, exclude, shared);
  return { outcomes: texts.outcomes(), conflicts };
}

function isShared(path: string): boolean {
  return path === flagFileName || /(^|\/)package\.json$/.test(path);
}

function revertOne({ path, before, after }: CommittedChange, now: string): { text: string | null } | null {
  if (before === null) return now === after ? { text: null } : null;
  const text = revertText({ path, before, migrated: after ?? "", now });
  return text === null ? null : { text };
}

/** The flag file goes with its last flag, unless it was there empty before the stage. */
function revertFlagFile(texts: Texts, flags: ReadonlySet<string>, shared: readonly CommittedChange[]): void {
  const now = texts.read(flagFileName);
  if (now === null) return;
  const left = dropFlags(now, flags);
  const wasThere = shared.some(
    ({ path, before }) => path === flagFileName && before !== null && namesNoFlag(before),
  );
  texts.write(flagFileName, namesNoFlag(left) && !wasThere ? null : left);
}

function usesRuntime(root: string, texts: Texts, exclude: readonly string[]): boolean {
  return listFiles(root, exclude).sources.some((path) => texts.read(path)?.includes(runtimePackage) === true);
}

function revertManifests(
  root: string,
  texts: Texts,
  exclude: readonly string[],
  shared: readonly CommittedChange[],
): void {
  for (const path of listFiles(root, exclude).packageFiles) {
    const now = texts.read(path);
    if (now === null || !now.includes(runtimePackage)) continue;
    const change = shared.find((each) => each.path === path && each.after === now && each.before !== null);
    texts.write(path, change?.before ?? withoutDependency(now));
  }
}

function withoutDependency(manifest: string): string {
  return ["dependencies", "devDependencies"].reduce((text, field) => {
    if (!jsonKeys(text, [field]).includes(runtimePackage)) return text;
    const left = removeJsonMember(text, [field], runtimePackage);
    return jsonKeys(left, [field]).length === 0 ? removeJsonMember(left, [], field) : left;
  }, manifest);
}

/** The tree's files, as they are on disk until something is written here. */
class Texts {
  private readonly root: string;
  private readonly written = new Map<string, string | null>();

  constructor(root: string) {
    this.root = root;
  }

  read(path: string): string | null {
    const written = this.written.get(path);
    return written === undefined ? this.onDisk(path) : written;
  }

  write(path: string, text: string | null): void {
    this.written.set(path, text);
  }

  outcomes(): readonly FileOutcome[] {
    return [...this.written].flatMap(([path, after]) => {
      const before = this.onDisk(path);
      return before === null || before === after ? [] : [{ path, before, after }];
    });
  }

  private onDisk(path: string): string | null {
    const file = join(this.root, path);
    return existsSync(file) ? readFileSync(file, "utf8") : null;
  }
}
