/** The world outside as the commands see it: tests hand in their own. */
export interface CliIo {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Data: what a program would read. */
  readonly out: (text: string) => void;
  /** Messages to people. */
  readonly err: (text: string) => void;
  /** Somebody can answer questions: both input and messages are a terminal, and this is not CI. */
  readonly interactive: boolean;
  readonly outIsTerminal: boolean;
  readonly errIsTerminal: boolean;
  readonly columns: number;
}

export const exitCodes = { done: 0, pending: 1, wrong: 2 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** The real world. A reader that closes the pipe early (`| head`) is not an error. */
export function processIo(): CliIo {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error;
    });
  }
  return {
    cwd: process.cwd(),
    env: process.env,
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    interactive: process.stdin.isTTY && process.stderr.isTTY && !process.env["CI"],
    outIsTerminal: process.stdout.isTTY,
    errIsTerminal: process.stderr.isTTY,
    columns: process.stdout.columns || 80,
  };
}

/** Colour on a stream: https://no-color.org first, then FORCE_COLOR, then whether it is a terminal. */
export function wantsColor(env: CliIo["env"], isTerminal: boolean): boolean {
  if (env["NO_COLOR"] !== undefined && env["NO_COLOR"] !== "") return false;
  const forced = env["FORCE_COLOR"];
  if (forced !== undefined) return forced !== "0" && forced !== "false";
  return isTerminal && env["TERM"] !== "dumb";
}
