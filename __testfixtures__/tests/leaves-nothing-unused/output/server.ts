import { createServer } from "node:http";

createServer().listen(0);

export function rest(ms: number) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
