import { compileLater } from "./compile-later.ts";
import { processIo } from "./io.ts";
import { runCli } from "./run-cli.ts";

compileLater();
process.exitCode = await runCli(process.argv.slice(2), processIo());
