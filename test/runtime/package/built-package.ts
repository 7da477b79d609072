import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const runtimeFolder = fileURLToPath(new URL("../../../runtime", import.meta.url));

/** Builds the package where nobody has yet. */
export function ensureBuilt(): void {
  if (existsSync(join(runtimeFolder, "dist/index.js"))) return;
  const built = spawnSync(process.execPath, [join(runtimeFolder, "scripts/build.mjs")], { encoding: "utf8" });
  if (built.status !== 0) throw new Error(built.stdout + built.stderr);
}

export interface ProgramResult {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A folder of its own in which the built package is installed. */
export class ProjectFolder {
  readonly path = mkdtempSync(join(tmpdir(), "unambient-runtime-"));

  constructor() {
    ensureBuilt();
    mkdirSync(join(this.path, "node_modules/@unambient"), { recursive: true });
    symlinkSync(runtimeFolder, join(this.path, "node_modules/@unambient/runtime"));
  }

  write(name: string, text: string): string {
    const file = join(this.path, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    return file;
  }

  /** Runs a program with a plain environment: no flags, no evidence, unless given. */
  run(
    name: string,
    environment: Readonly<Record<string, string>> = {},
    options: readonly string[] = [],
  ): ProgramResult {
    const { PATH, HOME } = process.env;
    const result = spawnSync(process.execPath, [...options, join(this.path, name)], {
      cwd: this.path,
      encoding: "utf8",
      env: { PATH, HOME, ...environment },
      timeout: 60_000,
    });
    return { status: result.status, stdout: result.stdout, stderr: result.stderr };
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}
