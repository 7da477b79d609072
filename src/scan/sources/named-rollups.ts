import { join } from "node:path/posix";
import type { ProjectTexts } from "./loose-references.ts";
import { manifestFolders, scriptsIn } from "./microbundles.ts";

/** A configuration of rollup that a package's script names. */
export interface NamedRollup {
  readonly config: string;
  /** Where rollup is started, so that inputs are looked for from there. */
  readonly folder: string;
  readonly text: string;
}

/** `rollup --config build/rollup-config.js`: configurations that have another name, or stand in another folder, than is usual. */
export function namedRollups(project: ProjectTexts): readonly NamedRollup[] {
  return manifestFolders(project).flatMap((folder) => {
    const paths = scriptsIn(folder, project).flatMap((script) =>
      [...script.matchAll(NAMED)].map(([, path]) => path as string),
    );
    return [...new Set(paths)].map((path) => {
      const config = join(folder, path);
      return { config, folder, text: project.text(config) };
    });
  });
}

const NAMED = /\brollup\s(?:[^&|;]*\s)?(?:-c|--config)[ =]["']?((?:\.\/)?[\w@][\w@./-]*\.[cm]?[jt]s)\b/g;
