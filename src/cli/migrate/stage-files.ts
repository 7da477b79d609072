import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { addFlags, flagFileName } from "../../config/flag-file.ts";
import { asNewFile } from "../../config/new-json-file.ts";
import {
  addRuntimeDependency,
  manifestsInNeed,
  type RuntimeSource,
} from "../../config/runtime-dependency.ts";
import { vendoredRuntime } from "../../validate/vendored-runtime.ts";
import type { StagePlan } from "../../model/plan.ts";
import { runtimeUses } from "./runtime-uses.ts";

export interface StageFile {
  /** Relative to the root. */
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** Every file that a stage's commit writes: the edited sources, the manifests and the flag file. */
export function stageFiles(root: string, plan: StagePlan, runtime: RuntimeSource): readonly StageFile[] {
  const files: StageFile[] = plan.changes.map((change) => ({ path: change.path, content: change.after }));
  const needs = manifestsInNeed(root, runtimeUses(plan));
  for (const need of needs) {
    const before = readFileSync(join(root, need.path), "utf8");
    const content = addRuntimeDependency(before, need, runtime);
    if (content !== before) files.push({ path: need.path, content });
  }
  if (runtime.archive !== null && needs.length > 0 && !existsSync(join(root, runtime.archive))) {
    files.push({ path: runtime.archive, content: vendoredRuntime() });
  }
  const flags = flagFile(root, plan);
  return flags === null ? files : [...files, flags];
}

function flagFile(root: string, plan: StagePlan): StageFile | null {
  const { flag, otherFlags = [] } = plan.stage;
  if (flag === null) return null;
  const file = join(root, flagFileName);
  const before = existsSync(file) ? readFileSync(file, "utf8") : null;
  const text = addFlags(before, flagsAskedFor(plan, [flag, ...otherFlags]));
  if (text === before) return null;
  return { path: flagFileName, content: before === null ? asNewFile(root, text) : text };
}

/**
 * Of a stage's flags those that its facades ask for: a file with others in it would have a switch that switches
 * nothing.
 */
function flagsAskedFor({ changes }: StagePlan, flags: readonly string[]): readonly string[] {
  const asked = flags.filter((flag) => changes.some(({ after }) => after.includes(flag)));
  return asked.length === 0 ? flags.slice(0, 1) : asked;
}
