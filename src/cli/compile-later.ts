import { setFlagsFromString } from "node:v8";
import { LAST_KNOWN_NODE } from "./known-engine.ts";

/** Bytes of bytecode that a function has run before V8 compiles it for speed; its own choice is a fifteenth of that. */
const BUDGET = 1_000_000;

/** Bytes of bytecode of other functions that are compiled into one at the most; V8's own choice is 920. */
const INLINED = 100;

/**
 * Has V8 spend less on compiling. A scan is hundreds of functions that run for seconds, over trees whose nodes have
 * another shape in each file, on several threads each of which compiles for itself: code that is made of many
 * functions costs more to make than it saves, and what is compiled early is thrown away and compiled anew. Node 20
 * has no quick compiler to wait with, so it is told to wait longer, on code that is not optimised but compiled.
 */
export function compileLater(node: string = process.versions.node): void {
  const major = Number.parseInt(node);
  if (major > LAST_KNOWN_NODE) return;
  setFlagsFromString(`--max-inlined-bytecode-size-cumulative=${INLINED}`);
  if (major >= 22) return;
  setFlagsFromString(`--interrupt-budget=${BUDGET}`);
  setFlagsFromString("--always-sparkplug");
}
