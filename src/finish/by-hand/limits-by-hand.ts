import { applyEdits, areConsistent } from "../../edit/apply-edits.ts";
import { findFacades, type FlaggedFacade } from "../../facades/find-facades.ts";
import type { Edit } from "../../model/edit.ts";
import { nodesIn } from "../../scan/sources/node-fields.ts";
import { SourceTree } from "../../scan/sources/source-tree.ts";
import { parseSource } from "../../scan/syntax/parse.ts";
import type { SyntaxNode } from "../../scan/syntax/tree.ts";
import { facadeVariable } from "../facade-variable.ts";
import { withoutAgeChecks } from "./age-checks.ts";
import type { LimitNoteCode } from "./limit-notes.ts";
import { optionOf } from "./option-of.ts";
import { sizeChecksOf } from "./size-check.ts";
import { startsBare, startsEmpty } from "./starts-empty.ts";

export interface LimitNote {
  /** The cache's name. */
  readonly site: string;
  readonly code: LimitNoteCode;
}

interface WithoutLimits {
  readonly text: string;
  readonly notes: readonly LimitNote[];
}

/**
 * A text whose caches no longer keep by hand what their own `max` and `ttl` keep: comparisons that always come out
 * the same while the cache's limits hold, and the times in its entries that only these asked for. Their answers are
 * those of the cache with its flag on; whatever would be another answer, or is not exactly one of these shapes,
 * stays.
 */
export function withoutLimitsByHand(path: string, text: string, flags: ReadonlySet<string>): WithoutLimits {
  const notes: LimitNote[] = [];
  let now = text;
  const count = cachesIn(path, text, flags).length;
  // One after the other: what one takes out moves the next.
  for (let i = 0; i < count; i++) {
    for (const step of [sizeStep, ageStep]) {
      const facade = cachesIn(path, now, flags)[i];
      const found = facade ? step(now, facade) : { edits: [], notes: [] };
      notes.push(...found.notes.map((code) => ({ site: facade?.site ?? "", code })));
      now = applyEdits(now, found.edits);
    }
  }
  return { text: now, notes };
}

function cachesIn(path: string, text: string, flags: ReadonlySet<string>): readonly FlaggedFacade[] {
  return findFacades(path, text).filter(({ factory, flag }) => factory === "cache" && flags.has(flag));
}

interface Step {
  readonly edits: readonly Edit[];
  readonly notes: readonly LimitNoteCode[];
}

const nothing: Step = { edits: [], notes: [] };

function sizeStep(text: string, facade: FlaggedFacade): Step {
  const tree = new SourceTree(parseSource(facade.path, text));
  const held = facadeVariable(tree, facade);
  const call = tree.nodeAt(facade.start, facade.end);
  const options = optionsOf(call);
  if (held === null || options === null) return nothing;
  const checks = sizeChecksOf(tree, { variable: held.variable, max: optionOf(options, "max") });
  const reasons = checks.flatMap((check) => ("kept" in check ? [check.kept] : []));
  const edits = checks.flatMap((check) => ("edit" in check ? [check.edit] : []));
  if (edits.length > 0 && !startsEmpty(tree, options)) return { edits: [], notes: ["entries-there"] };
  return { edits: areConsistent(edits) ? edits : [], notes: [...new Set(reasons)] };
}

function ageStep(text: string, facade: FlaggedFacade): Step {
  const tree = new SourceTree(parseSource(facade.path, text));
  const held = facadeVariable(tree, facade);
  const call = tree.nodeAt(facade.start, facade.end);
  const options = optionsOf(call);
  if (held === null || call === null || options === null) return nothing;
  const found = withoutAgeChecks(tree, { held, facade: call, ttl: optionOf(options, "ttl") });
  if (found === null) return nothing;
  if (typeof found === "string") return { edits: [], notes: [found] };
  if (!startsBare(tree, options)) return { edits: [], notes: ["entries-there"] };
  return areConsistent(found.edits) ? found : { edits: [], notes: ["not-understood"] };
}

function optionsOf(call: SyntaxNode | null): SyntaxNode | null {
  return nodesIn(call, "arguments")[1] ?? null;
}
