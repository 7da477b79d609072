/** Something that a run of the tests left otherwise than it was. */
export interface Leak {
  /** What carries it: `process.env.MODE`, `globalThis.fetch`. */
  readonly variable: string;
  /** `path:line` of the write that did it; null where that is not known. */
  readonly at: string | null;
}

/** A line of the ledger: how a variable stands in a process from now on. */
export interface LeakLine extends Leak {
  readonly process: string;
  readonly isChanged: boolean;
}

/** What the watch in a test process is told, as JSON in its environment. */
export interface WatchOrder {
  /** The file that it appends to. */
  readonly ledger: string;
  readonly root: string;
  /** Globals to look after, besides the environment: `fetch`, `console.warn`. */
  readonly globals: readonly string[];
}

export const orderVariable = "UNAMBIENT_LEAKS";

/** The leaks that a ledger tells of: what is changed when its process says nothing more. A torn line is left out. */
export function leaksOf(ledger: string): readonly Leak[] {
  const last = new Map<string, LeakLine>();
  for (const text of ledger.split("\n")) {
    const line = parseLine(text);
    if (line !== null) last.set(`${line.process} ${line.variable}`, line);
  }
  const leaks = new Map<string, Leak>();
  for (const { variable, at, isChanged } of last.values())
    if (isChanged) leaks.set(variable, { variable, at });
  return [...leaks.values()].sort((a, b) => (a.variable < b.variable ? -1 : 1));
}

function parseLine(text: string): LeakLine | null {
  try {
    return text === "" ? null : (JSON.parse(text) as LeakLine);
  } catch {
    return null;
  }
}
