import { existsSync, lstatSync, mkdirSync, readdirSync, realpathSync, rmSync, symlinkSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";

// Runners write their caches here; a link would carry those writes into the user's own folder.
const caches = new Set([
  ".cache",
  ".vite",
  ".vite-temp",
  ".vitest",
  ".tmp",
  ".package-lock.json",
  ".yarn-state.yml",
]);

export interface ShadowRequest {
  /** The user's work tree and the worktree made from it, absolute, links resolved. */
  readonly from: string;
  readonly to: string;
  /** Folders that hold a package.json, relative to both; "" for the top. */
  readonly packages: readonly string[];
}

/**
 * Gives a fresh worktree the modules that are installed in the user's: a real folder of links, so that what the
 * tool adds and what the runners cache never reaches the user's. Workspace links turn to the worktree's own copy.
 */
export function shadowModules(request: ShadowRequest): void {
  for (const folder of request.packages) {
    const source = join(request.from, folder, "node_modules");
    if (!existsSync(source)) continue;
    const target = join(request.to, folder, "node_modules");
    rmSync(target, { recursive: true, force: true });
    linkEntries(request, source, target);
  }
}

function linkEntries(request: ShadowRequest, source: string, target: string): void {
  mkdirSync(target, { recursive: true });
  for (const name of readdirSync(source)) {
    if (caches.has(name)) continue;
    // A scope is a folder of packages: to add one to it, it must be real as well.
    if (name.startsWith("@") && !lstatSync(join(source, name)).isSymbolicLink()) {
      linkEntries(request, join(source, name), join(target, name));
    } else linkEntry(request, join(source, name), join(target, name));
  }
}

function linkEntry(request: ShadowRequest, source: string, target: string): void {
  if (!existsSync(source)) return;
  const real = realpathSync(source);
  const inside = relative(request.from, real);
  const isWorkspace =
    !inside.startsWith("..") && inside !== "" && !inside.split(sep).includes("node_modules");
  const counterpart = join(request.to, inside);
  symlinkSync(isWorkspace && existsSync(counterpart) ? counterpart : source, target, linkType(real));
}

function linkType(path: string): "junction" | "file" {
  return lstatSync(path).isDirectory() ? "junction" : "file";
}

/** Folders of the tracked package.json files, the top first. */
export function packageFolders(trackedManifests: readonly string[], prefix: string): readonly string[] {
  const folders = trackedManifests
    .filter((path) => !path.split("/").includes("node_modules"))
    .map((path) => (dirname(path) === "." ? "" : dirname(path)));
  return [...new Set(["", prefix, ...folders])].sort();
}
