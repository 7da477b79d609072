import { setFlagsFromString } from "node:v8";

/** Bytes of bytecode that a function has run before V8 compiles it for speed; its own choice is a thirtieth of that. */
const BUDGET = 2_000_000;

/**
 * Has Node 20 wait longer before it compiles functions for speed. A scan is hundreds of functions that run for seconds,
 * over trees whose nodes have another shape in each file: what is compiled early is thrown away and compiled anew, on
 * each thread, which is a quarter of a scan's time. Later versions of Node have a quick compiler to wait with.
 */
export function compileLater(node: string = process.versions.node): void {
  if (Number.parseInt(node) < 22) setFlagsFromString(`--interrupt-budget=${BUDGET}`);
}
