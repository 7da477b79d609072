export interface StackEntry {
  readonly stage: string;
  readonly title: string;
  /** `#12`, or null while there is none. */
  readonly reference: string | null;
  readonly state: "open" | "closed" | "merged" | "waiting";
}

const words = { open: "", closed: " (closed)", merged: " (merged)", waiting: " (waits)" } as const;

/** Where this pull request stands in the stack, top first, as people read a pile. */
export function stackMap(entries: readonly StackEntry[], stage: string, base: string): string {
  if (entries.length < 2) return "";
  const rows = entries.map((entry, index) => {
    const name = `${entry.reference ?? "–"} ${entry.stage}${words[entry.state]}`;
    return entry.stage === stage ? `${index + 1}. **${name}** ← this one` : `${index + 1}. ${name}`;
  });
  return ["**The stack**, merged from 1 upwards:", "", ...rows, "", `Number 1 goes into \`${base}\`.`].join(
    "\n",
  );
}
