// jscodeshift's own runner over the same files, with as many processes as it takes of itself; writes nothing.
import { join } from "node:path";
import { run } from "jscodeshift/src/Runner.js";
import { sourcesOf } from "./sources.mjs";

const [, , root, transform] = process.argv;
const paths = sourcesOf(root).map((path) => join(root, path));
const options = { dry: true, silent: true, parser: "tsx", extensions: "js,jsx,cjs,mjs,ts,tsx,cts,mts" };
const { ok, nochange, error } = await run(join(import.meta.dirname, transform), paths, options);
console.log(`${ok + nochange} parsed, ${error} not`);
