let told = new Set<string>();

export function tellOnce(text: string): number {
  told.add(text);
  return told.size;
}

/** What was told up to now; from here on it is told anew. */
export function taken(): Set<string> {
  const before = told;
  told = new Set();
  return before;
}
