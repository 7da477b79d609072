import { errorContext, type ContextFields } from "../errors/error-context.ts";

type Line = (...args: unknown[]) => void;

/** The methods of a console that write a line. */
export interface ConsoleLike {
  debug: Line;
  log: Line;
  info: Line;
  warn: Line;
  error: Line;
}

/**
 * A console whose lines end with what the error context knows. The one handed in is left as it is.
 * @example
 * const log = contextConsole(console);
 * log.info("seat booked"); // seat booked {"correlationId":"7"}
 */
export function contextConsole(
  target: ConsoleLike,
  format: (fields: ContextFields) => unknown = (fields) => JSON.stringify(fields),
): ConsoleLike {
  const withContext =
    (name: keyof ConsoleLike): Line =>
    (...args) => {
      const fields = errorContext.getContext();
      if (Object.keys(fields).length === 0) target[name](...args);
      else target[name](...args, format(fields));
    };
  return {
    debug: withContext("debug"),
    log: withContext("log"),
    info: withContext("info"),
    warn: withContext("warn"),
    error: withContext("error"),
  };
}
