import { existsSync, readFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { dirname, join } from "node:path";
import type { ts as TypeScript } from "ts-morph";

/**
 * True for options by which the project's own compiler finds no package: told to resolve modules the classic way, or doing so
 * unasked, as every compiler before TypeScript 6 does for modules that are neither CommonJS nor Node's.
 */
export function findsNoPackages(
  ts: typeof TypeScript,
  options: TypeScript.CompilerOptions,
  folder: string,
): boolean {
  if (options.moduleResolution !== undefined) return options.moduleResolution === CLASSIC;
  return !isNodes(ts, options) && majorIn(folder) < 6;
}

/** The compiler that this tool runs on names it no more. */
const CLASSIC = 1;

function isNodes(ts: typeof TypeScript, { module, target }: TypeScript.CompilerOptions): boolean {
  if (module === undefined) return target === undefined || target < ts.ScriptTarget.ES2015;
  return module === ts.ModuleKind.CommonJS || module >= ts.ModuleKind.Node16;
}

/** Of the compiler that is installed there or above; a new one where none is. */
function majorIn(folder: string): number {
  const manifest = join(folder, "node_modules", "typescript", "package.json");
  if (!existsSync(manifest)) return dirname(folder) === folder ? Infinity : majorIn(dirname(folder));
  const version = /"version"\s*:\s*"(\d+)/.exec(readFileSync(manifest, "utf8"))?.[1];
  return version === undefined ? Infinity : Number(version);
}

/** Whether an import in a file of the project, and not in a package's own, names a package. */
export function takesPackage(specifier: string, importer: string): boolean {
  return !/^[./]/.test(specifier) && !isBuiltin(specifier) && !importer.includes("/node_modules/");
}
