import { requests } from "./requests.js";

export function middleware(id: string, next: () => unknown): unknown {
  return requests.entering(id, () => next());
}

export const current = (): string => requests.getStore() ?? "none";
