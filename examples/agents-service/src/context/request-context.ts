export interface RequestContext {
  readonly requestId: string;
  readonly method: string;
  readonly path: string;
}

let current: RequestContext | undefined;

/** The request being served, for log lines and errors. */
export function currentRequest(): RequestContext | undefined {
  return current;
}

export function enterRequest(context: RequestContext): void {
  current = context;
}

export function leaveRequest(): void {
  current = undefined;
}
