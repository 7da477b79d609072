import { existsSync } from "node:fs";
import { join } from "node:path";
import { quoted } from "./quoted.ts";
import { solutionOf } from "./solution.ts";

/**
 * The compiler, run over a folder's own configuration, where it is installed there or at the root; null where it is
 * not, or cannot check these types without writing where the tests look.
 * @param folder from the root; "" for the root
 */
export function compileLine(root: string, folder: string): string | null {
  const config = join(folder, "tsconfig.json");
  const compiler = compilerOf(root, folder);
  if (compiler === undefined || !existsSync(join(root, config))) return null;
  const solution = solutionOf(join(root, config));
  if (solution === "in-place") return null;
  return solution === null
    ? `${quoted(compiler)} --noEmit --pretty false -p ${quoted(config)}`
    : `${quoted(compiler)} -b --pretty false ${quoted(config)}`;
}

/** Why the root has no such line. */
export function reasonOfNone(root: string): string {
  const config = join(root, "tsconfig.json");
  if (!existsSync(config)) return "the project has no tsconfig.json and no type-check script";
  if (compilerOf(root, "") === undefined) return "TypeScript is not installed in the project";
  return "tsconfig.json only names other projects, which the compiler would build beside their sources: name a command as validate.types in the configuration";
}

function compilerOf(root: string, folder: string): string | undefined {
  const compilers = [folder, ""].map((place) => join(place, "node_modules", ".bin", "tsc"));
  return compilers.find((path) => existsSync(join(root, path)));
}
