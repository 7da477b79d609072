/** What installs a project's dependencies. */
export type PackageManager = "npm" | "pnpm" | "yarn" | "bun";
