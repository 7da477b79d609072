import { spawn } from "node:child_process";
import { plainEnvironment } from "./plain-environment.ts";

export interface CommandRun {
  readonly passed: boolean;
  /** Null when it was killed. */
  readonly exitCode: number | null;
  readonly timedOut: boolean;
  /** Both streams as they came, at most the last 200,000 characters. */
  readonly output: string;
  readonly milliseconds: number;
}

export interface CommandOptions {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
}

const keptCharacters = 200_000;

/** Runs a shell command to its end, or kills it with all it started when the time is up. */
export function runCommand(command: string, options: CommandOptions): Promise<CommandRun> {
  const startedAt = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(command, {
      cwd: options.cwd,
      env: childEnvironment(options.env ?? {}),
      shell: true,
      stdio: ["ignore", "pipe", "pipe"],
      // A group of its own, so that a runner's workers end with it.
      detached: process.platform !== "win32",
    });
    let output = "";
    let timedOut = false;
    const take = (chunk: Buffer): void => {
      output = (output + chunk.toString("utf8")).slice(-keptCharacters);
    };
    child.stdout.on("data", take);
    child.stderr.on("data", take);
    const timer = setTimeout(() => {
      timedOut = true;
      killGroup(child.pid);
    }, options.timeoutMs);
    child.on("error", (error) => {
      clearTimeout(timer);
      reject(error);
    });
    child.on("close", (exitCode) => {
      clearTimeout(timer);
      const milliseconds = Math.round(performance.now() - startedAt);
      resolve({ passed: exitCode === 0 && !timedOut, exitCode, timedOut, output, milliseconds });
    });
  });
}

/** Runners must neither watch nor wait for a key. */
function childEnvironment(extra: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  return { ...plainEnvironment(), CI: "1", NO_COLOR: "1", ...extra };
}

function killGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === "win32" ? pid : -pid, "SIGKILL");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}

/** The last lines of an output, for a report. */
export function lastLines(output: string, count = 40): string {
  return plainText(output).trimEnd().split("\n").slice(-count).join("\n");
}

/** Without colours, which runners print in spite of NO_COLOR. */
export function plainText(output: string): string {
  // eslint-disable-next-line no-control-regex -- it is what colours are made of
  return output.replaceAll(/\u001B\[[0-9;]*[A-Za-z]/g, "").replaceAll("\r\n", "\n");
}
