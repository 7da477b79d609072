interface Response {
  locals: { waiting?: Array<() => void> };
  once(event: "finish", listener: () => void): void;
}

export function collect(_request: unknown, response: Response, next: () => void): void {
  const waiting: Array<() => void> = [];
  response.locals.waiting = waiting;
  response.once("finish", () => {
    while (waiting.length > 0) waiting.pop()?.();
  });
  next();
}
