interface Request {
  readonly id: string;
}

let current: Request | undefined;

export function withRequest<T>(request: Request, work: () => T): T {
  const previous = current;
  current = request;
  try {
    return work();
  } finally {
    current = previous;
  }
}

export function log(message: string): string {
  return `[${current?.id ?? "-"}] ${message}`;
}
