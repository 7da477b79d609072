import { join } from "node:path/posix";
import type { ProjectTexts } from "./project-texts.ts";
import { manifestFolders, scriptsIn } from "./microbundles.ts";
import type { ScriptedBundle } from "./microbundles.ts";

/** Packages whose scripts let rollup write for pages by its options alone, which take no packages in. */
export function scriptedRollups(project: ProjectTexts): readonly ScriptedBundle[] {
  return manifestFolders(project).flatMap((folder) => {
    const builds = scriptsIn(folder, project)
      .flatMap((script) => script.split(/&&|\|\||;/))
      .filter(isForPages);
    const inputs = [...new Set(builds.map((build) => INPUT.exec(build)?.[1]))];
    return builds.length === 0 ? [] : [{ config: join(folder, "package.json"), inputs }];
  });
}

const INPUT = /\brollup\s+(?:(?:-i|--input)[ =]\s*)?(?:\.\/)?([^\s-]\S*)/;

/** `rollup src/main.js -f umd -n Main -o dist/main.js`; a configuration or a plugin may take packages in. */
function isForPages(command: string): boolean {
  if (!/(?:^|\s)rollup\s/.test(command) || /\s(?:-c|--config\b|-p|--plugin\b)/.test(command)) return false;
  return /\s(?:-f|--format|--output\.format)[ =]\s*["']?(?:umd|iife)\b/.test(command);
}
