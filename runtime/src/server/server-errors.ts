/** Base of what a server tells its callers when it cannot answer. */
export class ServerError extends Error {
  override readonly name: string = "ServerError";
  readonly server: string;

  constructor(server: string, message: string, cause?: unknown) {
    super(`Server "${server}" ${message}`, cause === undefined ? undefined : { cause });
    this.server = server;
  }
}

/** The answer did not come in time; the handler may still be running. */
export class ServerTimeout extends ServerError {
  override readonly name = "ServerTimeout";
}

/** The mailbox is full: the call was not accepted. */
export class ServerOverloaded extends ServerError {
  override readonly name = "ServerOverloaded";
}

/** The server is not running and will not be restarted. */
export class ServerDown extends ServerError {
  override readonly name = "ServerDown";
}
