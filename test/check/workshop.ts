import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach } from "vitest";
import type { CliIo } from "../../src/cli/io.ts";
import { runCli } from "../../src/cli/run-cli.ts";

export interface CliResult {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A project in a temporary folder, with the command line run on it inside this process. */
export class Workshop {
  readonly root: string;

  constructor(files: Readonly<Record<string, string>>) {
    this.root = mkdtempSync(join(realpathSync(tmpdir()), "unambient-wall-"));
    this.write(files);
  }

  write(files: Readonly<Record<string, string>>): void {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(this.root, path)), { recursive: true });
      writeFileSync(join(this.root, path), text);
    }
  }

  read(path: string): string {
    return readFileSync(join(this.root, path), "utf8");
  }

  remove(path: string): void {
    rmSync(join(this.root, path), { recursive: true });
  }

  git(...args: readonly string[]): string {
    return execFileSync("git", args, { cwd: this.root, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  }

  /** Makes the folder a repository with everything committed. */
  commitAll(message: string): void {
    this.git("init", "--quiet", "--initial-branch", "main");
    this.git("config", "user.name", "Ana Person");
    this.git("config", "user.email", "ana@example.org");
    this.git("config", "commit.gpgsign", "false");
    this.git("add", "-A");
    this.git("commit", "--quiet", "--allow-empty", "-m", message);
  }

  async run(...args: readonly string[]): Promise<CliResult> {
    return this.runWith({}, ...args);
  }

  async runWith(env: CliIo["env"], ...args: readonly string[]): Promise<CliResult> {
    let out = "";
    let err = "";
    const code = await runCli(args, {
      cwd: this.root,
      env,
      out: (text) => void (out += text),
      err: (text) => void (err += text),
      interactive: false,
      outIsTerminal: false,
      errIsTerminal: false,
      columns: 80,
    });
    return { code, out, err };
  }
}

/** A workshop that is removed when the test that made it ends. */
export function workshopMaker(): (files: Readonly<Record<string, string>>) => Workshop {
  const made: Workshop[] = [];
  afterEach(() => {
    for (const workshop of made.splice(0)) rmSync(workshop.root, { recursive: true, force: true });
  });
  return (files) => {
    const workshop = new Workshop(files);
    made.push(workshop);
    return workshop;
  };
}
