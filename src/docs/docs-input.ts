import type { Finding } from "../model/finding.ts";
import type { Stage } from "../model/stage.ts";

/** Something that was migrated: a facade in the sources. */
export interface MigratedSite {
  readonly name: string;
  readonly path: string;
  readonly line: number;
  readonly flag: string;
}

/** One file's change by a stage, out of the repository itself. */
export interface StageExample {
  readonly name: string;
  readonly diff: string;
}

/** Everything that the generated pages tell, in the order of the stages. */
export interface DocsInput {
  /** The project's name. */
  readonly project: string;
  readonly stages: readonly Stage[];
  readonly migrated: readonly MigratedSite[];
  /** What is still ambient, with the dispositions of the plan. */
  readonly findings: readonly Finding[];
  /** By stage id. */
  readonly examples: ReadonlyMap<string, StageExample>;
}

/** The stages that this repository has anything to do with. */
export function stagesInUse(input: DocsInput): readonly Stage[] {
  return input.stages.filter(
    (stage) => findingsOf(input, stage).length + migratedBy(input, stage).length > 0,
  );
}

export function findingsOf(input: DocsInput, stage: Stage): readonly Finding[] {
  return input.findings.filter((finding) => finding.stage === stage.id);
}

export function migratedBy(input: DocsInput, stage: Stage): readonly MigratedSite[] {
  const flags = flagsOf(stage);
  return input.migrated.filter((site) => flags.includes(site.flag));
}

export function flagsOf(stage: Stage): readonly string[] {
  return stage.flag === null ? [] : [stage.flag, ...(stage.otherFlags ?? [])];
}
