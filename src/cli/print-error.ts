import { UnambientError } from "../errors.ts";
import type { CliIo } from "./io.ts";

const bugs = "https://github.com/unambient/unambient/issues";

/** Tells a person what went wrong: known errors and the system's by message and way out, others as a bug of ours. */
export function printError(io: CliIo, error: unknown): void {
  if (error instanceof UnambientError) {
    io.err(`unambient: ${placeOf(error)}${error.message}\n`);
    if (error.hint !== null) io.err(`  ${error.hint}\n`);
    if (io.env["UNAMBIENT_DEBUG"]) io.err(`${error.stack ?? ""}\n`);
    return;
  }
  if (isOfTheSystem(error)) {
    io.err(
      `unambient: ${error.message}\n  See that the path is right, and that you may read and write there.\n`,
    );
    return;
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  io.err(`unambient: internal error\n${stack}\n`);
  io.err(`  This is a bug of unambient, not of your code. Please report it, with the lines above: ${bugs}\n`);
}

/** Where it is, before the message; one that begins with the file's name says so itself. */
function placeOf({ location: at, message }: UnambientError): string {
  if (at === null || (at.line === undefined && message.startsWith(at.path))) return "";
  return `${[at.path, at.line, at.column].filter((part) => part !== undefined).join(":")}: `;
}

/** The disk or the system said no: a folder in the place of a file, no permission, no space left. */
function isOfTheSystem(error: unknown): error is Error {
  return error instanceof Error && "syscall" in error && "code" in error;
}
