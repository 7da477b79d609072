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
  if (!Array.isArray(references) || references.length === 0) return null;
  if (include === undefined ? !isEmptyList(files) : !isEmptyList(include)) return null;
  const projects = references.map(({ path }: { readonly path: string }) => projectAt(dirname(config), path));
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
  const { compilerOptions = {}, extends: base = [] } = readConfig(config);
  if (ELSEWHERE.some((option) => compilerOptions[option])) return true;
  const bases = [base].flat();
  const found = bases.map((path) => resolve(dirname(config), path.endsWith(".json") ? path : `${path}.json`));
  return found.some(
    (path) => !followed.includes(path) && existsSync(path) && writesElsewhere(path, [...followed, config]),
  );
}

interface Config {
  readonly files?: unknown;
  readonly include?: unknown;
  readonly references?: unknown;
  readonly extends?: string | readonly string[];
  readonly compilerOptions?: Readonly<Record<string, unknown>>;
}

function readConfig(path: string): Config {
  return (readLooseJson(readFileSync(path, "utf8")) ?? {}) as Config;
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}
