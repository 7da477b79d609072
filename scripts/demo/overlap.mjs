// node overlap.mjs <checkout> [scoped]: starts the built service and lets requests overlap; prints how many log
// lines carry the id of another request than the one that wrote them. "scoped" opens a scope around each request.
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [checkout, scoped] = process.argv.slice(2);
const load = (path) => import(pathToFileURL(join(checkout, "dist", path)).href);
const { createService } = await load("http/server.js");
const { configureLogger } = await load("logger.js");
const { forgetTables } = await load("tables/table-cache.js");

const lines = [];
configureLogger({ level: "info", sink: (line) => lines.push(line) });
const server = createService();
if (scoped) openScopes(server);
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
const { port } = server.address();

for (let round = 0; round < 10; round += 1) {
  forgetTables();
  await Promise.all([ask("regions", "r-regions"), ask("images", "r-images"), askToRegister("r-register")]);
}
server.close();

const wrong = lines.filter((line) => line.requestId !== ownerOf(line.message));
process.stdout.write(JSON.stringify({ lines: lines.length, wrong: wrong.length }));

/** What a person adds where requests come in: each request is a scope, which ends with its answer. */
function openScopes(service) {
  const { scope } = createRequire(join(checkout, "package.json"))("@unambient/runtime");
  const [handle] = service.listeners("request");
  service.removeAllListeners("request");
  service.on("request", (request, response) => {
    const opened = scope.fork();
    response.once("close", () => void opened.dispose());
    opened.run(() => handle(request, response));
  });
}

function ask(table, requestId) {
  return send(`/tables/${table}`, { headers: { "x-request-id": requestId } });
}

function askToRegister(requestId) {
  const body = JSON.stringify({ name: "builder", endpoint: "http://10.0.0.1" });
  return send("/agents", { method: "POST", body, headers: { "x-request-id": requestId } });
}

async function send(path, init) {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, init);
  await response.text();
}

/** Each message that this script provokes says whose it is. */
function ownerOf(message) {
  if (/agents|builder/.test(message)) return "r-register";
  return `r-${/(regions|images)/.exec(message)?.[1]}`;
}
