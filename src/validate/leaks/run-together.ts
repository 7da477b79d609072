import { pathToFileURL } from "node:url";
import { seedVariable, shuffled } from "./shuffle.ts";

// A process that runs test files which start themselves (node:test) one after the other, where their runner would give
// each a process of its own: what one leaves changed, the next one meets.

for (const file of shuffled(process.argv.slice(2), Number(process.env[seedVariable] ?? 1))) {
  await import(pathToFileURL(file).href);
}
