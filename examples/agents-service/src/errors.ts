import { currentOperation } from "./context/operation.js";
import { currentRequest } from "./context/request-context.js";

/** An error with an HTTP status; it remembers which request and operation it broke. */
export class ServiceError extends Error {
  readonly requestId = currentRequest()?.requestId;
  readonly operation = currentOperation();

  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
    this.name = "ServiceError";
  }
}
