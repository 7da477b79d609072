import { setFlagsFromString } from "node:v8";
import { MANY_FILES } from "../scan/files/many-files.ts";
import { LAST_KNOWN_NODE } from "./known-engine.ts";

/**
 * Percent by which the heap may outgrow what was alive in it before it is swept again; V8's own choice is up to 300.
 */
const PERCENT = 100;

/** The same for a big tree. */
const PERCENT_OF_MANY = 25;

/**
 * Has V8 sweep the heap more often. Linking and planning make far more garbage than they keep, and left alone V8 lets
 * it lie: more than a third of the peak of a plan of half a million lines, for no time that could be measured. Of a
 * big tree it is a fifth of the peak more, for a tenth of the processor time.
 */
export function growSlowly(files: number, node: string = process.versions.node): void {
  if (Number.parseInt(node) > LAST_KNOWN_NODE) return;
  setFlagsFromString(`--heap-growing-percent=${files >= MANY_FILES ? PERCENT_OF_MANY : PERCENT}`);
}
