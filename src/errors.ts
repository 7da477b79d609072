/** Where in the user's files an error was met. Lines and columns count from 1. */
export interface ErrorLocation {
  readonly path: string;
  readonly line?: number;
  readonly column?: number;
}

export interface UnambientErrorOptions {
  /** Stable, kebab-case; documented in docs/errors.md. */
  readonly code: string;
  /** The way out, as one imperative sentence. */
  readonly hint?: string;
  readonly location?: ErrorLocation;
  readonly cause?: unknown;
}

/**
 * Base of every error that the tool raises on purpose. The command line prints its message, location and
 * hint and exits with 2; any other error is a bug of ours and says where to report it.
 */
export class UnambientError extends Error {
  override readonly name: string = "UnambientError";
  readonly code: string;
  readonly hint: string | null;
  readonly location: ErrorLocation | null;

  constructor(message: string, options: UnambientErrorOptions) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = options.code;
    this.hint = options.hint ?? null;
    this.location = options.location ?? null;
  }
}

/** The command line was used wrongly: unknown option, wrong path, missing argument. */
export class UsageError extends UnambientError {
  override readonly name = "UsageError";
}

/** A configuration, flag or baseline file says something the tool cannot follow. */
export class ConfigError extends UnambientError {
  override readonly name = "ConfigError";
}

/** Git is missing, the repository is in a state the tool will not touch, or a git command failed. */
export class GitError extends UnambientError {
  override readonly name = "GitError";
}

/** A file holds syntax that the parser does not know. */
export class SyntaxFailure extends UnambientError {
  override readonly name = "SyntaxFailure";
}

/** A code host could not be asked, or said no. Its message never holds a token. */
export class ForgeError extends UnambientError {
  override readonly name = "ForgeError";
}
