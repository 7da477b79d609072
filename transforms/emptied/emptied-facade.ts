import type { Finding } from "../../src/model/finding.ts";
import type { Rewrite } from "../../src/model/stage.ts";
import { nodeIn } from "../../src/scan/sources/node-fields.ts";
import type { Facts } from "../../src/scan/sources/sources.ts";
import { stateAccesses } from "../access/state-accesses.ts";
import type { StateAccess } from "../access/state-accesses.ts";
import type { Declaration } from "../declaration/declaration.ts";
import { cellFacade } from "../facade/cell-facade.ts";
import { containerFacade } from "../facade/container-facade.ts";
import { dictionaryFacade } from "../facade/dictionary-facade.ts";
import { keywordEdits } from "../facade/holder-declaration.ts";
import { clearEdits, emptiedContainerOf } from "./emptied-container.ts";
import type { EmptiedContainer } from "./emptied-container.ts";
import { isNeverKept, isPutAtOnce } from "./is-never-kept.ts";

/** What a stage makes of a container of each kind. */
export interface Factories {
  readonly collection: "registry" | "cache";
  readonly object: "dictionary" | "cache";
  readonly flag: string;
  readonly options?: readonly string[];
}

/**
 * A container that is replaced by an empty one is cleared instead: `let x = new Map()` to a facade of it, and `x =
 * new Map()` to `x.clear()`. Null when someone may still hold the former one, whom a replacement leaves alone.
 */
export function emptiedFacade(
  finding: Finding,
  facts: Facts,
  declaration: Declaration,
  factories: Factories,
): Rewrite | null {
  const emptied = emptiedContainerOf(declaration);
  if (emptied === null || finding.isPublic || declaration.isExported) return null;
  const accesses = stateAccesses(finding, facts, declaration.variable);
  if (typeof accesses === "string") return null;
  const named = [...emptied.resets, nodeIn(declaration.declarator, "id")];
  const asked = accesses.filter(({ node }) => !named.includes(node));
  const cleared = clearEdits(declaration.tree, emptied.resets);
  const cell = cellFacade(finding, facts, declaration, "cell", factories.flag);
  const made = isSafelyCleared(emptied, asked)
    ? madeOf(emptied, finding, facts, declaration, factories)
    : null;
  if (made === null || cell.kind === "refused") return null;
  return {
    ...made,
    edits: [...made.edits, ...cleared, ...keywordEdits(declaration)],
    alternatives: [cell],
  };
}

function isSafelyCleared({ kind }: EmptiedContainer, asked: readonly StateAccess[]): boolean {
  const isSafe = kind === "object" ? isPutAtOnce : isNeverKept;
  return asked.every(({ tree, node }) => isSafe(tree, node));
}

function madeOf(
  { kind, resets }: EmptiedContainer,
  finding: Finding,
  facts: Facts,
  declaration: Declaration,
  { collection, object, flag, options }: Factories,
): Rewrite | null {
  if (kind === "object") return dictionaryFacade(finding, facts, declaration, object, flag, options, resets);
  const isKnown = kind === "Map" || (kind === "Set" && collection === "registry");
  return isKnown ? containerFacade(declaration, collection, flag, options) : null;
}
