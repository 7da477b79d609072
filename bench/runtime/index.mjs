// `npm run bench:runtime` prints the table; `-- --write` puts it into docs/runtime/performance.md as well.
import { readFileSync, writeFileSync } from "node:fs";
import { arch, cpus } from "node:os";
import { bytes, caches, dictionaries, hitRatios, registrations, registries } from "./collections.mjs";
import { cells, contexts, logging, spans, spansAlone } from "./contexts.mjs";
import { events, flagChecks, providers } from "./flags-and-events.mjs";

if (globalThis.gc === undefined) throw new Error("Run it with --expose-gc: npm run bench:runtime.");

// What makes the process's first AsyncLocalStorage comes last: from then on every await costs more.
const suites = [
  registries,
  registrations,
  dictionaries,
  caches,
  hitRatios,
  flagChecks,
  cells,
  events,
  providers,
  contexts,
  logging,
  spansAlone,
  spans,
  // Last: what it leaves behind in heap and compiled code makes writes to a Map half as fast again.
  bytes,
];
const rows = [];
for (const suite of suites) rows.push(...(await suite()));

const table = [
  "| what | candidate | measured | peer | measured | ratio | goal |",
  "| --- | --- | ---: | --- | ---: | ---: | ---: |",
  ...rows.map(line),
].join("\n");
console.log(table);
if (process.argv.includes("--write")) writeTable(table);

function line({ title, name, nanoseconds, peer, peerNanoseconds, ratio, goal, limit = null, unit }) {
  const said = (value, most, of) => `${value <= most ? "≤" : "**missed**"} ${round(most)}${of}`;
  const verdict =
    limit !== null ? said(nanoseconds, limit, " ns") : goal === null ? "" : said(ratio, goal, "");
  return `| ${title} | ${name} | ${round(nanoseconds)} ${unit} | ${peer} | ${round(peerNanoseconds)} ${unit} | ${round(ratio)} | ${verdict} |`;
}

function round(value) {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

function writeTable(text) {
  const page = new URL("../../docs/runtime/performance.md", import.meta.url);
  const [before, rest] = readFileSync(page, "utf8").split("<!-- table -->\n");
  const after = rest.slice(rest.indexOf("<!-- end of table -->"));
  const machine = `Node ${process.version}, ${arch()}, ${cpus().length} cores.`;
  writeFileSync(page, `${before}<!-- table -->\n\n${machine}\n\n${text}\n\n${after}`);
}
