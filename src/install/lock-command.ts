import type { LockFile } from "./lock-file.ts";
import { isClassicYarn, lockFormat } from "./lock-format.ts";

export interface LockCommand {
  readonly line: string;
  readonly env: Readonly<Record<string, string>>;
}

/**
 * What brings a lock file up to date and runs no package's scripts. Classic yarn has no such command: it installs, so
 * it must be given a folder of its own.
 * @param bytes of the lock file as it is
 */
export function lockCommand({ manager, name }: LockFile, bytes: Uint8Array): LockCommand {
  const plain = (line: string): LockCommand => ({ line, env: {} });
  switch (manager) {
    case "npm":
      return plain(
        `npm install --package-lock-only --ignore-scripts --no-audit --no-fund --lockfile-version=${lockFormat(name, bytes)}${sourcesKept(bytes)}`,
      );
    case "pnpm":
      return plain("pnpm install --lockfile-only --ignore-scripts --no-frozen-lockfile");
    case "bun":
      return plain("bun install --lockfile-only --ignore-scripts");
    case "yarn":
      return isClassicYarn(bytes)
        ? plain("yarn install --ignore-scripts --ignore-engines --non-interactive --no-progress")
        : {
            line: "yarn install --mode=update-lockfile",
            env: { YARN_ENABLE_IMMUTABLE_INSTALLS: "false", YARN_ENABLE_SCRIPTS: "false" },
          };
  }
}

/** Whose settings leave the registry's addresses out would take them out of a file that has them. */
function sourcesKept(bytes: Uint8Array): string {
  return Buffer.from(bytes).includes('"resolved": "http') ? " --omit-lockfile-registry-resolved=false" : "";
}
