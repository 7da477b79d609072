/**
 * The last version of Node whose V8 is known to have the flags that are set here: a later one may have done away with
 * them.
 */
export const LAST_KNOWN_NODE = 24;
