import { BELOW, amdModule } from "../scopes/amd-module.ts";
import type { Ast } from "../scopes/ast.ts";
import type { Frame } from "../scopes/scope.ts";
import type { ImportRecord } from "./import-records.ts";

/** What the loader hands a factory in place of a module. */
const OF_LOADER = /^(|require|exports|module)$|!/;

/** `define(["./jobs"], function (jobs) { … })`: the factory's parameters are other modules' exports. */
export function amdImports(program: Ast, frames: readonly Frame[]): ImportRecord[] {
  const module = amdModule(program);
  const params = frames.find(({ node }) => node === module?.factory)?.params ?? [];
  return params.flatMap((variable, at) => {
    const source = module?.sources[at] ?? "";
    if (variable === null || OF_LOADER.test(source)) return [];
    const { start, end } = variable;
    return [{ variable, source: placed(source), imported: "*", kind: "require" as const, start, end }];
  });
}

/** A name without a dot in front starts from a folder that the loader is told of, above the file or its own. */
function placed(source: string): string {
  return source.startsWith(".") ? source : `${BELOW}${source}`;
}
