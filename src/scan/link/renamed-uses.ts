import type { FileSummary, VariableSummary } from "../summary/file-summary.ts";
import type { LinkedVariable, PlacedUse } from "./linked-variable.ts";

/**
 * `export const jobs = queue`, `export const rows = store.rows`: what other modules do to the constant, they do to what
 * it is another name for.
 */
export class RenamedUses {
  private readonly linkedOf: (file: FileSummary, variable: VariableSummary) => LinkedVariable | null;
  /** Constants whose mentions are being asked for: modules that load each other may name each other's. */
  private readonly asked = new Set<VariableSummary>();

  constructor(linkedOf: (file: FileSummary, variable: VariableSummary) => LinkedVariable | null) {
    this.linkedOf = linkedOf;
  }

  /** @param direct mentions, among them those that give the variable another name */
  of(direct: readonly PlacedUse[]): PlacedUse[] {
    return direct.flatMap((bound) => {
      const other = otherName(bound);
      return other === null ? [] : this.usesOf(other, bound);
    });
  }

  private usesOf(other: VariableSummary, bound: PlacedUse): PlacedUse[] {
    if (this.asked.has(other)) return [];
    this.asked.add(other);
    try {
      const uses = this.linkedOf(bound.file, other)?.uses ?? [];
      return uses.filter(({ isForeign }) => isForeign).map((placed) => reachedBy(placed, bound));
    } finally {
      this.asked.delete(other);
    }
  }
}

/** The constant of the module that is declared to be what the mention names. */
function otherName({ file, use }: PlacedUse): VariableSummary | null {
  if (use.action !== "bind" || use.frame !== 0) return null;
  const before = file.variables.filter(({ start }) => start < use.start);
  const nearest = before.reduce<VariableSummary | null>(
    (last, each) => (last === null || each.start > last.start ? each : last),
    null,
  );
  return nearest?.role === "const" && isNamedFor(nearest, use.path) ? nearest : null;
}

/** `const rows = store.rows` of what is reached by `rows`. */
function isNamedFor({ initial }: VariableSummary, path: readonly string[]): boolean {
  return path.length === 0 ? initial.startsWith("id:") : initial.endsWith(`.${path.join(".")}`);
}

function reachedBy(placed: PlacedUse, { file, use: { path, start } }: PlacedUse): PlacedUse {
  const use = { ...placed.use, path: [...path, ...placed.use.path], via: "alias" as const, origin: start };
  return { ...placed, use, originFile: file };
}
