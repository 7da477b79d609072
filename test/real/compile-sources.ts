import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import ts from "typescript";

/** Turns `src/**.ts` of a checkout into CommonJS under `out/`, file by file, as a bundler would. */
export function compileSources(checkout: string): void {
  const source = join(checkout, "src");
  for (const file of readdirSync(source, { recursive: true, encoding: "utf8" })) {
    if (!file.endsWith(".ts") || file.endsWith(".d.ts")) continue;
    const target = join(checkout, "out", file.replace(/\.ts$/, ".js"));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, compile(join(source, file)));
  }
  writeFileSync(join(checkout, "out", "package.json"), '{ "type": "commonjs" }\n');
}

function compile(path: string): string {
  const { outputText } = ts.transpileModule(readFileSync(path, "utf8"), {
    fileName: relative(process.cwd(), path),
    compilerOptions: {
      module: ts.ModuleKind.CommonJS,
      target: ts.ScriptTarget.ES2020,
      esModuleInterop: true,
    },
  });
  return outputText;
}
