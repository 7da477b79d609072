import type { ScanResult } from "../../model/finding.ts";
import type { TreeLook } from "../outcomes/look-at-tree.ts";
import { sorted } from "../relink/join-findings.ts";

/** What the Elixir of a project adds to a scan of it. */
export type ElixirScan = Pick<ScanResult, "files" | "lines" | "findings" | "skipped">;

const NOTE = "elixir";

const NOTHING: ElixirScan = { files: 0, lines: 0, findings: [], skipped: [] };

/** Of a tree: what is remembered of it as it looks now, or what is found, for which parser and rules are loaded. */
export async function elixirOf(root: string, { list, kept }: TreeLook): Promise<ElixirScan> {
  if (list.elixirFiles.length === 0) return NOTHING;
  const known = kept?.notes.read(NOTE);
  if (known) return known as ElixirScan;
  const { scanElixir } = await import("./scan-elixir.ts");
  const found = await scanElixir(root, list.elixirFiles);
  kept?.notes.write(NOTE, found);
  return found;
}

/** A scan of both. */
export function withElixir(scan: ScanResult, elixir: ElixirScan): ScanResult {
  if (elixir === NOTHING) return scan;
  return {
    ...scan,
    files: scan.files + elixir.files,
    lines: scan.lines + elixir.lines,
    findings: sorted([...scan.findings, ...elixir.findings]),
    skipped: [...scan.skipped, ...elixir.skipped].sort((a, b) => (a.path < b.path ? -1 : 1)),
  };
}
