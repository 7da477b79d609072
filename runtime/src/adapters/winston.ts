import { errorContext } from "../errors/error-context.ts";

/** A winston format. */
export interface ContextFormat {
  transform<Info extends object>(info: Info): Info;
}

/**
 * A winston format: every line gets what the error context knows; what the line itself says comes first. Combine it
 * before the format that writes.
 * @example
 * winston.createLogger({ format: winston.format.combine(contextFormat(), winston.format.json()) });
 */
export function contextFormat(): ContextFormat {
  return {
    transform(info) {
      // Into the same object: winston keeps level and message under symbols of it.
      for (const [name, value] of Object.entries(errorContext.getContext()))
        if (!(name in info)) Object.assign(info, { [name]: value });
      return info;
    },
  };
}
