import { basename } from "node:path";
import ts from "typescript";
import type { ProjectFolder } from "./built-package.ts";

const libraries = new Map<string, ts.SourceFile | undefined>();

/** Compiles in this process, so that the compiler and its own library are read once. */
export function errorsIn(
  project: ProjectFolder,
  programs: Readonly<Record<string, string>>,
  options: ts.CompilerOptions,
): string[] {
  const files = Object.entries(programs).map(([name, text]) => project.write(name, text));
  const all: ts.CompilerOptions = {
    noEmit: true,
    target: ts.ScriptTarget.ES2022,
    lib: ["lib.es2022.d.ts", "lib.dom.d.ts"],
    types: [],
    ...options,
  };
  const host = ts.createCompilerHost(all);
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (path, ...rest) => {
    if (!/lib\.[\w.]+\.d\.ts$/.test(path)) return read(path, ...rest);
    if (!libraries.has(path)) libraries.set(path, read(path, ...rest));
    return libraries.get(path);
  };
  const program = ts.createProgram(files, all, host);
  return ts
    .getPreEmitDiagnostics(program)
    .map(
      (each) =>
        `${basename(each.file?.fileName ?? "")}: ${ts.flattenDiagnosticMessageText(each.messageText, "\n")}`,
    );
}

export const NODE: ts.CompilerOptions = {
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  skipLibCheck: true,
};
export const STRICT: ts.CompilerOptions = {
  ...NODE,
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
};
export const BUNDLER: ts.CompilerOptions = {
  strict: true,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  skipLibCheck: true,
};

/** The same program without its types. */
export function javaScriptOf(text: string): string {
  const compilerOptions = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext };
  return ts.transpileModule(text, { compilerOptions }).outputText;
}
