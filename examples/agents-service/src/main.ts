import type { Server } from "node:http";
import { createService } from "./http/server.js";
import { log } from "./logger.js";
import { overrideEnvironment, readSettings } from "./settings.js";

declare global {
  /** For the inspector: the running server, reachable from a console. */
  var agentsServer: Server | undefined;
}

function start(argv: readonly string[]): void {
  const environment = argv[argv.indexOf("--environment") + 1];
  if (argv.includes("--environment") && environment) overrideEnvironment(environment);
  const { port } = readSettings();
  globalThis.agentsServer = createService().listen(port, () => log("info", `listening on ${port}`));
}

start(process.argv.slice(2));
