import type { UnambientConfig } from "../config/schema.ts";
import type { RunCacheLimits } from "../model/cache-limits.ts";
import type { CodemodModule, Stage, StageModule } from "../model/stage.ts";
import type { Facts } from "../scan/sources/sources.ts";

/** What a run may say of how stages rewrite. */
export interface StageSettings {
  /** Limits for the caches that the stage writes. @default the runtime's own */
  readonly cache?: RunCacheLimits;
  /** Ids of caches that are to keep nothing once the flag is on. @default none */
  readonly deleteCaches?: readonly string[];
  /** By finding id, where an entry of that registry has its owner. @default nowhere */
  readonly owners?: Readonly<Record<string, string>>;
  /** Ids of the places where scopes begin. @default all that are understood */
  readonly scopes?: readonly string[];
}

/** A stage of a project: of findings or of files. */
export type ProjectStage = StageModule<Facts> | CodemodModule;

/**
 * The project's stages in the order in which their branches stack: the tool's, and the transforms of its
 * configuration.
 */
export async function projectStages(
  root: string,
  config: UnambientConfig,
  settings: StageSettings = {},
): Promise<readonly ProjectStage[]> {
  const [{ codemodStage }, { stackStages }, { scopesModule }, own] = await Promise.all([
    import("../codemod/codemod-stage.ts"),
    import("../codemod/stack-stages.ts"),
    import("../../transforms/scopes/module.ts"),
    ownStages(settings),
  ]);
  const { scopes } = settings;
  const files = [scopesModule(scopes === undefined ? {} : { only: scopes })];
  const tools = stackStages<StageModule<Facts>, CodemodModule>(own, files);
  const codemods = (config.codemods ?? []).map((codemod) => codemodStage(root, codemod));
  return stackStages<ProjectStage, CodemodModule>(tools, codemods);
}

async function ownStages(settings: StageSettings): Promise<readonly StageModule<Facts>[]> {
  const { cache, deleteCaches, owners } = settings;
  const [{ stages }, { withLimits }, { withDeletions }, { withOwners }] = await Promise.all([
    import("../../transforms/index.ts"),
    import("../../transforms/cache/with-limits.ts"),
    import("../../transforms/cache/with-deletions.ts"),
    import("../../transforms/registry/with-owners.ts"),
  ]);
  return stages.map((module) => {
    if (module.stage.id === "registry") return owners === undefined ? module : withOwners(module, owners);
    if (module.stage.id !== "cache") return module;
    const limited = cache === undefined ? module : withLimits(module, cache);
    return deleteCaches === undefined ? limited : withDeletions(limited, deleteCaches);
  });
}

/** Stages by name; all there are, all that rewrite findings, or (null) all that are not opt-in. */
export type WantedStages = readonly string[] | "all" | "findings" | null;

/** Whether a stage is among those asked for. */
export function isWanted(stage: Stage, wanted: WantedStages): boolean {
  if (wanted === "all") return true;
  if (wanted === "findings") return stage.unit !== "files";
  return wanted === null ? !stage.optIn : wanted.includes(stage.id);
}
