import { isBuiltin } from "node:module";
import type { ts as TypeScript } from "ts-morph";
import { ownCompilerMajor } from "./own-compiler.ts";

/**
 * True for options by which the project's own compiler finds no package: told to resolve modules the classic way, or
 * doing so unasked, as every compiler before TypeScript 6 does for modules that are neither CommonJS nor Node's.
 */
export function findsNoPackages(
  ts: typeof TypeScript,
  options: TypeScript.CompilerOptions,
  folder: string,
): boolean {
  if (options.moduleResolution !== undefined) return options.moduleResolution === CLASSIC;
  return !isNodes(ts, options) && ownCompilerMajor(folder) < 6;
}

/** The compiler that this tool runs on names it no more. */
const CLASSIC = 1;

function isNodes(ts: typeof TypeScript, { module, target }: TypeScript.CompilerOptions): boolean {
  if (module === undefined) return target === undefined || target < ts.ScriptTarget.ES2015;
  return module === ts.ModuleKind.CommonJS || module >= ts.ModuleKind.Node16;
}

/** Whether an import in a file of the project, and not in a package's own, names a package. */
export function takesPackage(specifier: string, importer: string): boolean {
  return !/^[./]/.test(specifier) && !isBuiltin(specifier) && !importer.includes("/node_modules/");
}
