import type { CliIo, ExitCode } from "../../src/cli/io.ts";
import { runCli } from "../../src/cli/run-cli.ts";

export interface CliResult {
  readonly code: ExitCode;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line in this process, as on a machine without a terminal. */
export async function cli(
  cwd: string,
  args: readonly string[],
  changes: Partial<CliIo> = {},
): Promise<CliResult> {
  const out: string[] = [];
  const err: string[] = [];
  const io: CliIo = {
    cwd,
    env: { NO_COLOR: "1" },
    out: (text) => void out.push(text),
    err: (text) => void err.push(text),
    interactive: false,
    outIsTerminal: false,
    errIsTerminal: false,
    columns: 80,
    ...changes,
  };
  const code = await runCli(args, io);
  return { code, out: out.join(""), err: err.join("") };
}
