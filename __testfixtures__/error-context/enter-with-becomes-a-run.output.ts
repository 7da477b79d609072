import { AsyncLocalStorage } from "node:async_hooks";
import { asyncStorage } from "@unambient/runtime";

interface Request {
  readonly id: string;
}

const requests = asyncStorage("requests", {
  flag: "use_async_error_context",
  legacy: new AsyncLocalStorage<Request>(),
}); // unambient: entered-store

export const requestId = (): string | undefined => requests.getStore()?.id;

export function middleware(id: string, next: () => unknown): void {
  requests.entering({ id }, () => next());
}

export async function handle(id: string, work: () => Promise<string>): Promise<string> {
  const trimmed = id.trim();
  return requests.entering({ id: trimmed }, async () => {
    // The answer is logged under the request's id.
    const answer = await work();
    if (answer === "") return "nothing";
    return `${requestId()}: ${answer}`;
  });
}
