import { createServer } from "node:http";
import { handle } from "./routes.js";

export const server = createServer((request, response) => {
  void handle(request).then((text) => response.end(text));
});
