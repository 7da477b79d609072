/**
 * How a facade answers: the legacy path, the legacy path with the new one compared beside it (at each read, or at a
 * share of them in percent), a share, or the new path.
 */
export type FlagMode =
  "off" | "shadow" | "on" | { readonly shadow: number } | { readonly percentage: number };

/** The flag file `unambient.flags.json`: one entry a stage, or `stage flag/finding name` for a single site. */
export type FlagFile = Readonly<Record<string, FlagMode>>;
