import { dirname, resolve } from "node:path";
import type { ts as TypeScript } from "ts-morph";
import { nearestConfig } from "./nearest-config.ts";

export interface ProjectOptions {
  readonly options: TypeScript.CompilerOptions;
  readonly rootNames: readonly string[];
}

/** The compiler options and files for sources below `folder`: of the nearest tsconfig.json, else plain defaults. */
export function projectOptionsFor(
  ts: typeof TypeScript,
  file: string,
  root: string,
): ProjectOptions & { readonly config: string } {
  const config = nearestConfig(dirname(file), root);
  if (config === null) return { config: "", options: defaults(ts), rootNames: [] };
  const parsed = parseConfig(ts, config);
  const referenced = parsed.rootNames.includes(file) ? null : referencedProject(ts, config, file);
  const { options, rootNames } = referenced ?? parsed;
  return {
    config: referenced?.config ?? config,
    options: { ...options, noEmit: true, skipLibCheck: true },
    rootNames,
  };
}

function parseConfig(ts: typeof TypeScript, config: string): ProjectOptions {
  const { config: json } = ts.readConfigFile(config, ts.sys.readFile);
  const parsed = ts.parseJsonConfigFileContent(json ?? {}, ts.sys, dirname(config), {}, config);
  return { options: parsed.options, rootNames: parsed.fileNames };
}

/** A solution file holds no sources but refers to the projects that do. */
function referencedProject(
  ts: typeof TypeScript,
  config: string,
  file: string,
): (ProjectOptions & { readonly config: string }) | null {
  const { config: json } = ts.readConfigFile(config, ts.sys.readFile);
  for (const { path } of (json?.references ?? []) as { readonly path: string }[]) {
    const target = resolve(dirname(config), path);
    const referenced = target.endsWith(".json") ? target : resolve(target, "tsconfig.json");
    if (!ts.sys.fileExists(referenced)) continue;
    const project = parseConfig(ts, referenced);
    if (project.rootNames.includes(file)) return { config: referenced, ...project };
  }
  return null;
}

function defaults(ts: typeof TypeScript): TypeScript.CompilerOptions {
  return {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    strict: true,
    allowJs: true,
    allowImportingTsExtensions: true,
    jsx: ts.JsxEmit.Preserve,
    noEmit: true,
    skipLibCheck: true,
  };
}
