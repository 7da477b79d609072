import type { ContextFields } from "../errors/error-context.ts";
import { childByContext } from "./child-by-context.ts";

/** The part of a bunyan logger that is used. */
export interface BunyanLike {
  child(fields: object, isSimple?: boolean): this;
}

/**
 * Gives the logger to use here and now: a child with the current context, made once for each context.
 * @example
 * const logger = contextLogger(bunyan.createLogger({ name: "app" }));
 * logger().info("seat booked");
 */
export function contextLogger<Logger extends BunyanLike>(logger: Logger): () => Logger {
  // Simple: no serializers or streams of its own, which is what makes a bunyan child cheap.
  return childByContext(logger, (fields: ContextFields) => logger.child({ ...fields }, true));
}
