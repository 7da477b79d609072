import { readFile } from "node:fs/promises";
import { createServer } from "node:http";

const script = readFile(new URL("./client.js", import.meta.url), "utf8");

export function serve(port) {
  return createServer(async (request, response) => response.end(await script)).listen(port);
}
