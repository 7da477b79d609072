import { resolve } from "node:path";
import type { EntryPoint, PublicApi } from "../model/public-api.ts";
import { Compiler } from "./compiler.ts";
import { ModuleLookup } from "./module-lookup.ts";
import { OverlayProgram } from "./overlay-program.ts";

/**
 * What the entry points of a tree export. Whoever loads this module loads the compiler.
 * @param root absolute
 * @param entries relative to the root
 */
export function readPublicApi(root: string, entries: readonly string[]): PublicApi {
  const compiler = new Compiler(root);
  const programs = new Map<string, { readonly program: OverlayProgram; readonly files: string[] }>();
  for (const path of entries) {
    const file = resolve(root, path);
    const found = compiler.configs.optionsFor(file);
    const project = { ...found, options: { ...found.options, allowJs: true } };
    const taken = programs.get(found.config) ?? {
      program: new OverlayProgram(compiler, project, new ModuleLookup(compiler, project, {})),
      files: [],
    };
    taken.files.push(file);
    programs.set(found.config, taken);
  }
  // The entry points and what they import are all that can be seen from outside.
  for (const { program, files } of programs.values()) program.include(files, () => files);
  const byFile = new Map(
    [...programs.values()].flatMap(({ program, files }) =>
      files.map((file) => [file, program.exportsOf(file)] as const),
    ),
  );
  return entries.map((path) => entryPoint(path, byFile.get(resolve(root, path)) ?? []));
}

function entryPoint(path: string, names: readonly (readonly [name: string, type: string])[]): EntryPoint {
  const isTyped = /\.[cm]?tsx?$/.test(path);
  return { path, exports: names.map(([name, type]) => ({ name, type: isTyped ? type : null })) };
}
