import type { CodemodConfig } from "../config/schema.ts";
import type { CodemodModule, Stage } from "../model/stage.ts";
import { resolveTransform } from "./resolve-transform.ts";
import { runCodemod } from "./run-codemod.ts";

const docs = "docs/codemods.md";

/**
 * A jscodeshift transform of the user's as a stage. Nothing is loaded before the stage's turn comes.
 * @param root what the transform's path is relative to, absolute
 */
export function codemodStage(root: string, config: CodemodConfig): CodemodModule {
  return {
    stage: stageOf(config),
    rewriteFiles: (texts) =>
      runCodemod(
        {
          root,
          name: config.transform,
          file: resolveTransform(root, config),
          options: config.options ?? {},
          parser: config.parser ?? null,
        },
        texts,
      ),
  };
}

function stageOf({ id, transform, dependsOn = [], title, why }: CodemodConfig): Stage {
  return {
    id,
    title: title ?? `run ${transform}`,
    dependsOn,
    flag: null,
    replaces: `what ${transform} looks for`,
    by: "what it makes of it",
    why: why ?? `The project's own transform ${transform}, as its configuration asks.`,
    optIn: false,
    docs,
    unit: "files",
    codemod: transform,
  };
}
