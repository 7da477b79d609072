import { existsSync, readFileSync } from "node:fs";
import type { Mismatch, SiteEvidence } from "../model/report.ts";

interface EvidenceLine {
  readonly site: string;
  readonly flag: string;
  readonly path?: string | null;
  readonly operations: number;
  readonly flips?: number;
  readonly mismatches?: readonly Mismatch[];
}

const keptMismatches = 20;

/** What the runtime counted in the processes of a test run, one entry a site. */
export function readEvidence(file: string): readonly SiteEvidence[] {
  if (!existsSync(file)) return [];
  return sumEvidence(readFileSync(file, "utf8"));
}

/** Adds up the JSON lines of all processes; a line torn by a killed worker is left out. */
export function sumEvidence(text: string): readonly SiteEvidence[] {
  const sites = new Map<string, SiteEvidence>();
  for (const line of text.split("\n")) {
    const entry = parseLine(line);
    if (entry === null) continue;
    const key = `${entry.flag}/${entry.site}/${entry.path ?? ""}`;
    const before = sites.get(key);
    const flips = (before?.flips ?? 0) + (entry.flips ?? 0);
    sites.set(key, {
      site: entry.site,
      flag: entry.flag,
      path: entry.path ?? null,
      operations: (before?.operations ?? 0) + entry.operations,
      ...(flips > 0 ? { flips } : {}),
      mismatches: [...(before?.mismatches ?? []), ...(entry.mismatches ?? [])].slice(0, keptMismatches),
    });
  }
  return [...sites.values()];
}

function parseLine(line: string): EvidenceLine | null {
  if (line.trim() === "") return null;
  try {
    const value = JSON.parse(line) as Partial<EvidenceLine>;
    if (typeof value.site !== "string" || typeof value.flag !== "string") return null;
    return { ...value, site: value.site, flag: value.flag, operations: value.operations ?? 0 };
  } catch {
    return null;
  }
}
