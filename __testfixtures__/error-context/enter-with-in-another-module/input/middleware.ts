import { requests } from "./requests.js";

export function middleware(id: string, next: () => unknown): unknown {
  requests.enterWith(id);
  return next();
}

export const current = (): string => requests.getStore() ?? "none";
