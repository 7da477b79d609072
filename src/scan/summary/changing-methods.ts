/** Methods by which a list is changed in place. */
export const LIST_CHANGES: readonly string[] = [
  "push",
  "pop",
  "shift",
  "unshift",
  "splice",
  "sort",
  "reverse",
  "fill",
  "copyWithin",
];

/** Methods by which some container is changed in place, where it is not known which it is. */
export const CHANGES: ReadonlySet<string> = new Set([...LIST_CHANGES, "set", "add", "delete", "clear"]);
