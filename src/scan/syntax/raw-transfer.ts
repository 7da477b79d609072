import { parseSync, rawTransferSupported } from "oxc-parser";

/** A parse in the way under trial; throws when the machine does not give what it takes. */
type Trial = () => unknown;

/**
 * Whether trees can be read from the parser's own memory instead of from JSON. They are the same trees; it takes Node
 * 22, and gigabytes of address space that a container with a limit on it refuses: so it is tried, not only asked.
 */
export function canTransferRaw(isSupported: boolean, trial: Trial): boolean {
  if (!isSupported) return false;
  try {
    trial();
    return true;
  } catch {
    return false;
  }
}

/** Known to the parser, though not yet to its types. */
const RAW = { lang: "js" as const, experimentalRawTransfer: true };

/** The answer for this process; evaluated as the module loads, so that all files of a run go one way. */
export const transfersRaw = canTransferRaw(rawTransferSupported(), () => parseSync("trial.js", "", RAW));
