import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { readLooseJson } from "../scan/files/read-json.ts";

/**
 * How a tsconfig.json that holds no files of its own and names the projects that do is checked: `built` where the
 * compiler may build it, since each of these writes nothing or to a folder of its own; `in-place` where it would
 * write beside the sources, which the tests that run meanwhile might load. Null for any other: asked for its own
 * files alone, a solution has no errors.
 */
export function solutionOf(config: string): "built" | "in-place" | null {
  const { files, include, references } = readConfig(config);
  const paths = textsOf([references].flat().map((each) => (each as Reference | null)?.path));
  if (paths.length === 0 || hasFiles(files, include)) return null;
  const projects = paths.map((path) => projectAt(dirname(config), path));
  return projects.every((project) => existsSync(project) && writesElsewhere(project)) ? "built" : "in-place";
}

function projectAt(folder: string, path: string): string {
  const target = resolve(folder, path);
  const isFolder = existsSync(target) && statSync(target).isDirectory();
  return isFolder ? join(target, "tsconfig.json") : target;
}

const ELSEWHERE = ["noEmit", "outDir", "outFile", "emitDeclarationOnly"] as const;

/** @param followed configurations that extend this one */
function writesElsewhere(config: string, followed: readonly string[] = []): boolean {
  const { compilerOptions, extends: base } = readConfig(config);
  if (ELSEWHERE.some((option) => (compilerOptions as Record<string, unknown> | null)?.[option])) return true;
  const found = textsOf([base].flat()).map((path) =>
    resolve(dirname(config), path.endsWith(".json") ? path : `${path}.json`),
  );
  return found.some(
    (path) => !followed.includes(path) && existsSync(path) && writesElsewhere(path, [...followed, config]),
  );
}

/** As somebody wrote it: whatever does not belong there is the compiler's to name. */
interface Config {
  readonly files?: unknown;
  readonly include?: unknown;
  readonly references?: unknown;
  readonly extends?: unknown;
  readonly compilerOptions?: unknown;
}

interface Reference {
  readonly path?: unknown;
}

function textsOf(values: readonly unknown[]): readonly string[] {
  return values.filter((value): value is string => typeof value === "string");
}

function readConfig(path: string): Config {
  return (readLooseJson(readFileSync(path, "utf8")) ?? {}) as Config;
}

/** Some of its own, be it by the pattern that holds where nothing is said. */
function hasFiles(files: unknown, include: unknown): boolean {
  const said = [files, include].filter((list) => list !== undefined);
  return said.length === 0 || said.some((list) => !Array.isArray(list) || list.length > 0);
}
