/** What a facade starts from: `legacy` beside a flag; `value` once the flag is gone and with it the legacy path. */
export type Held<T> =
  { readonly legacy: T; readonly value?: never } | { readonly value: T; readonly legacy?: never };

/** The start of a facade, whichever of the two names it has. */
export function held<T>(options: Held<T>): T {
  return "legacy" in options ? (options.legacy as T) : (options.value as T);
}
