import { UnambientError } from "../errors.ts";
import type { CliIo } from "./io.ts";

const bugs = "https://github.com/unambient/unambient/issues";

/** Tells a person what went wrong: known errors by message and way out, others as a bug of ours. */
export function printError(io: CliIo, error: unknown): void {
  if (error instanceof UnambientError) {
    const at = error.location;
    const place =
      at === null ? "" : `${[at.path, at.line, at.column].filter((part) => part !== undefined).join(":")}: `;
    io.err(`unambient: ${place}${error.message}\n`);
    if (error.hint !== null) io.err(`  ${error.hint}\n`);
    if (io.env["UNAMBIENT_DEBUG"]) io.err(`${error.stack ?? ""}\n`);
    return;
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  io.err(`unambient: internal error\n${stack}\n`);
  io.err(`  This is a bug of unambient, not of your code. Please report it, with the lines above: ${bugs}\n`);
}
