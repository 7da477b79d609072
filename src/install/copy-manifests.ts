import { copyFileSync, existsSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * What a package manager reads to know what depends on what: manifests, its settings and plugins, patches, archives.
 */
const reads = [
  /(^|\/)(package\.json|package-lock\.json|npm-shrinkwrap\.json|pnpm-lock\.yaml|pnpm-workspace\.yaml)$/,
  /(^|\/)(\.?pnpmfile\.[cm]?js|yarn\.lock|bun\.lockb?|bunfig\.toml|\.npmrc|\.yarnrc|\.yarnrc\.yml)$/,
  /(^|\/)\.yarn\/(releases|plugins|patches)\//,
  /\.(tgz|patch)$/,
];

/**
 * Copies what an install reads, and no module: in the worktree the modules are links into the user's own folder,
 * through which a package manager would write.
 * @param paths relative to `from`, with `/`
 */
export function copyManifests(from: string, to: string, paths: readonly string[]): void {
  for (const path of paths) {
    if (!reads.some((pattern) => pattern.test(path)) || !existsSync(join(from, path))) continue;
    mkdirSync(dirname(join(to, path)), { recursive: true });
    copyFileSync(join(from, path), join(to, path));
  }
}
