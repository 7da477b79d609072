/** Files of a tree from which on memory is short before time is: fewer fit in anyhow. */
export const MANY_FILES = 5000;
