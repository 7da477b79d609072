import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { addFlags, flagFileName } from "../../config/flag-file.ts";
import { addRuntimeDependency, manifestsInNeed, runtimePackage } from "../../config/runtime-dependency.ts";
import type { StagePlan } from "../../model/plan.ts";

export interface StageFile {
  /** Relative to the root. */
  readonly path: string;
  readonly text: string;
}

/** Every file that a stage's commit writes: the edited sources, the manifests and the flag file. */
export function stageFiles(root: string, plan: StagePlan, runtimeVersion: string): readonly StageFile[] {
  const files: StageFile[] = plan.changes.map((change) => ({ path: change.path, text: change.after }));
  for (const need of manifestsInNeed(root, runtimeUses(plan))) {
    const before = readFileSync(join(root, need.path), "utf8");
    const text = addRuntimeDependency(before, need, runtimeVersion);
    if (text !== before) files.push({ path: need.path, text });
  }
  const flags = flagFile(root, plan);
  return flags === null ? files : [...files, flags];
}

function runtimeUses(plan: StagePlan): readonly { path: string; isTest: boolean }[] {
  const tests = new Set(plan.sites.filter((site) => site.finding.isTest).map((site) => site.finding.path));
  return plan.changes
    .filter(
      (change) => change.after.includes(runtimePackage) && !(change.before ?? "").includes(runtimePackage),
    )
    .map((change) => ({ path: change.path, isTest: tests.has(change.path) }));
}

function flagFile(root: string, plan: StagePlan): StageFile | null {
  const { flag } = plan.stage;
  if (flag === null) return null;
  const file = join(root, flagFileName);
  const before = existsSync(file) ? readFileSync(file, "utf8") : null;
  const text = addFlags(before, [flag]);
  return text === before ? null : { path: flagFileName, text };
}
