import { parseMode } from "./flag-mode.ts";

/** What the processes that ran with `UNAMBIENT_EVIDENCE` wrote of one facade. */
export interface SiteUsage {
  readonly flag: string;
  readonly site: string;
  /** Operations by mode; a percentage counts under `percentage`, shadow by samples under `shadow`. */
  readonly operations: Readonly<Record<string, number>>;
  readonly mismatches: number;
  /** The first difference met, in words; null when there was none. */
  readonly firstMismatch: string | null;
}

interface Line {
  readonly flag: string;
  readonly site: string;
  readonly mode: unknown;
  readonly operations: number;
  readonly mismatches: readonly {
    readonly operation?: string;
    readonly expected?: string;
    readonly actual?: string;
  }[];
}

/** Adds up the JSON lines of an evidence file; lines torn by a killed process are left out. */
export function sumUsage(text: string): readonly SiteUsage[] {
  const sites = new Map<string, SiteUsage>();
  for (const line of text.split("\n").map(parseLine)) {
    if (line === null) continue;
    const key = `${line.flag}/${line.site}`;
    sites.set(key, add(sites.get(key), line));
  }
  return [...sites.values()];
}

function add(before: SiteUsage | undefined, line: Line): SiteUsage {
  const mode = modeGroup(line.mode);
  const operations = { ...before?.operations, [mode]: (before?.operations[mode] ?? 0) + line.operations };
  const [first] = line.mismatches;
  return {
    flag: line.flag,
    site: line.site,
    operations,
    mismatches: (before?.mismatches ?? 0) + line.mismatches.length,
    firstMismatch: before?.firstMismatch ?? (first ? describe(first) : null),
  };
}

function describe({ operation, expected, actual }: Line["mismatches"][number]): string {
  return `${operation ?? "an operation"} answered ${expected ?? "?"}, the new path ${actual ?? "?"}`;
}

function parseLine(text: string): Line | null {
  try {
    const { flag, site, mode, operations, mismatches } = JSON.parse(text) as Partial<Line>;
    if (typeof flag !== "string" || typeof site !== "string") return null;
    return { flag, site, mode: mode ?? "off", operations: operations ?? 0, mismatches: mismatches ?? [] };
  } catch {
    return null;
  }
}

function modeGroup(value: unknown): string {
  const mode = parseMode(value);
  if (mode === null) return "percentage";
  return typeof mode === "string" ? mode : "shadow" in mode ? "shadow" : "percentage";
}
