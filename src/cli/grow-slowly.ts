import { setFlagsFromString } from "node:v8";

/** Percent by which the heap may outgrow what was alive in it before it is swept again; V8's own choice is up to 300. */
const PERCENT = 25;

/** The last version of Node that is known to have the flag. */
const LAST = 24;

/**
 * Has V8 sweep the heap more often. Linking millions of lines makes as much garbage as it keeps, and left alone V8 lets
 * it lie: a quarter of the peak, for little time.
 */
export function growSlowly(node: string = process.versions.node): void {
  if (Number.parseInt(node) <= LAST) setFlagsFromString(`--heap-growing-percent=${PERCENT}`);
}
