import { createServer } from "node:http";
import { handler } from "./handler.js";

const server = createServer(handler);
export function stop() {
  server.off("request", handler);
}
