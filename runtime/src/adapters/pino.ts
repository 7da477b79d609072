import { errorContext, type ContextFields } from "../errors/error-context.ts";
import { childByContext } from "./child-by-context.ts";

/** The part of a pino logger that is used. */
export interface PinoLike {
  child(fields: Record<string, unknown>): this;
}

/**
 * A pino `mixin`: every line gets what the error context knows. Where lines are many, `contextLogger` costs less.
 * @example
 * const logger = pino({ mixin: contextMixin });
 */
export function contextMixin(): Record<string, unknown> {
  // A copy: pino writes into what a mixin gives it.
  return { ...errorContext.getContext() };
}

/**
 * Gives the logger to use here and now: a child with the current context, made once for each context.
 * @example
 * const logger = contextLogger(pino());
 * logger().info("seat booked");
 */
export function contextLogger<Logger extends PinoLike>(logger: Logger): () => Logger {
  return childByContext(logger, (fields: ContextFields) => logger.child({ ...fields }));
}
