/** What stands behind a facade, as far as its operations go. */
export interface SiteShape {
  readonly site: string;
  /** The runtime's function that made it: `registry`, `cache`, `cell`, … */
  readonly factory: string;
  readonly holds: "Map" | "Set" | "value" | "other";
}

/** The kind of collection that the text of an initialiser makes. */
export function holdsOf(factory: string, legacy: string): SiteShape["holds"] {
  if (factory === "cell" || factory === "context") return "value";
  if (/^new Map\b/.test(legacy)) return "Map";
  return /^new Set\b/.test(legacy) ? "Set" : "other";
}
