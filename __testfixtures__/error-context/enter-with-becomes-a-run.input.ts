import { AsyncLocalStorage } from "node:async_hooks";

interface Request {
  readonly id: string;
}

const requests = new AsyncLocalStorage<Request>();

export const requestId = (): string | undefined => requests.getStore()?.id;

export function middleware(id: string, next: () => unknown): void {
  requests.enterWith({ id });
  next();
}

export async function handle(id: string, work: () => Promise<string>): Promise<string> {
  const trimmed = id.trim();
  requests.enterWith({ id: trimmed });
  // The answer is logged under the request's id.
  const answer = await work();
  if (answer === "") return "nothing";
  return `${requestId()}: ${answer}`;
}
