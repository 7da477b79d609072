import type { Edit } from "../../model/edit.ts";
import { nodesIn } from "../../scan/sources/node-fields.ts";
import type { SourceTree } from "../../scan/sources/source-tree.ts";
import { childrenOf, type SyntaxNode } from "../../scan/syntax/tree.ts";
import type { FacadeVariable } from "../facade-variable.ts";
import { ageCheckOf, isNow } from "../../scan/memo/age-check.ts";
import { withoutDeadCheck } from "./dead-check.ts";
import { entryTypeOf } from "./entry-type.ts";
import { hitReadsOf, type HitRead } from "./hit-reads.ts";
import type { LimitNoteCode } from "./limit-notes.ts";
import { removedItem } from "./removed-item.ts";
import { isSameLimit, numberOf } from "./same-limit.ts";
import { fieldOf, timedUsesOf } from "./timed-uses.ts";
import { unwrappedEntries } from "./unwrapped-entries.ts";

interface Timed {
  readonly held: FacadeVariable;
  /** The call of `cache`. */
  readonly facade: SyntaxNode;
  readonly ttl: SyntaxNode | null;
}

interface WithoutAges {
  readonly edits: readonly Edit[];
  readonly notes: readonly LimitNoteCode[];
}

type Check = HitRead & { readonly kind: "check" };

/**
 * The edits that take out of the code how old its entries are: a cache of the same `ttl` answers only what is young
 * enough. Null where the code asks for no age.
 */
export function withoutAgeChecks(tree: SourceTree, timed: Timed): WithoutAges | LimitNoteCode | null {
  if (!asksForAge(tree, timed.held)) return null;
  const uses = timedUsesOf(tree, timed.held.variable);
  if (typeof uses === "string") return uses;
  const perHit = uses.hits.map((hit) => hitReadsOf(tree, hit));
  if (perHit.includes(null)) return "entries-seen";
  const reads = perHit.flatMap((each) => each ?? []);
  const checks = reads.filter((read): read is Check => read.kind === "check");
  const [first] = checks;
  if (!first) return null;
  const time = nameIn(tree, first);
  const isOne = checks.every(({ check }) => isAlike(check, first.check));
  if (!isOne || checks.some((check) => nameIn(tree, check) !== time)) return "not-understood";
  if (reads.some((read) => read.kind === "field" && read.field === time)) return "time-used";
  if (!isLimitedBy(tree, checks, timed.ttl)) return "other-limit";
  const puts = uses.puts.map((put) => ({ put, field: fieldOf(put, time) }));
  if (!puts.every(({ put, field }) => isTimed(tree, put, field, first, timed.ttl))) return "time-used";
  const type = entryTypeOf(tree, timed.facade, time);
  if (type === null) return "type-shared";
  const { variable } = timed.held;
  const dead = checks.map(({ node, hit, check }) =>
    withoutDeadCheck(tree, { check: node, saysFresh: check.saysFresh, hit, table: variable }),
  );
  if (dead.includes(null)) return "not-understood";
  const gone = dead.flatMap((edit) => edit ?? []);
  const isGone = ({ start }: SyntaxNode) => gone.some((each) => each.start <= start && start < each.end);
  if (uses.hits.some((hit) => hit.reads.every(isGone))) return "not-understood";
  const isLeft = (edit: Edit) => !gone.some((each) => each.start <= edit.start && edit.end <= each.end);
  const entries = unwrappedEntries({ tree, puts: uses.puts, reads, time, type })?.filter(isLeft) ?? [
    ...type.untimed,
    ...puts.map(({ put, field }) => removedItem(tree, nodesIn(put, "properties"), field as SyntaxNode)),
  ];
  const { isStrict } = first.check;
  const shorter = isStrict ? [shortened(tree, timed.ttl as SyntaxNode)] : [];
  return { edits: [...gone, ...entries, ...shorter], notes: isStrict ? ["one-less"] : [] };
}

/** In milliseconds that are whole numbers, younger than `ttl` is at most one less. */
function shortened({ path }: SourceTree, { end }: SyntaxNode): Edit {
  return { path, start: end, end, text: " - 1" };
}

function asksForAge(tree: SourceTree, { variable }: FacadeVariable): boolean {
  const functions = variable.references.flatMap(({ identifier }) =>
    [...tree.ancestorsOf(identifier as unknown as SyntaxNode)]
      .filter(({ type }) => type !== "Program")
      .slice(-1),
  );
  return functions.some((each) => asks(tree, each));
}

function asks(tree: SourceTree, node: SyntaxNode): boolean {
  return ageCheckOf(tree, node) !== null || childrenOf(node).some((child) => asks(tree, child));
}

function nameIn(tree: SourceTree, { check }: Check): string {
  return tree.textOf(check.time).replace(/^.*\.\s*/s, "");
}

function isAlike(a: Check["check"], b: Check["check"]): boolean {
  return a.counts === b.counts && a.isStrict === b.isStrict;
}

function isLimitedBy(tree: SourceTree, checks: readonly Check[], ttl: SyntaxNode | null): boolean {
  const number = numberOf(tree, ttl);
  if (ttl === null || number === null) return false;
  if (checks.some(({ check }) => check.isStrict) && !(Number.isInteger(number) && number > 0)) return false;
  return checks.every(({ check: { limit } }) => limit === null || isSameLimit(tree, limit, ttl));
}

/** The clock is read as the entry is put: nothing that takes time comes after it. */
function isTimed(
  tree: SourceTree,
  put: SyntaxNode,
  field: SyntaxNode | null,
  { check }: Check,
  ttl: SyntaxNode | null,
): boolean {
  if (field === null || ttl === null || /\/[/*]/.test(tree.textOf(put))) return false;
  const later = nodesIn(put, "properties").filter(({ start }) => start > field.start);
  if (later.some(takesTime)) return false;
  const value = field.value as SyntaxNode;
  if (check.counts === "made") return isNow(tree, value);
  const [left, right] = [value.left, value.right] as (SyntaxNode | undefined)[];
  if (value.type !== "BinaryExpression" || value.operator !== "+" || !left || !right) return false;
  const limit = isNow(tree, left) ? right : isNow(tree, right) ? left : null;
  return limit !== null && isSameLimit(tree, limit, ttl);
}

function takesTime(node: SyntaxNode): boolean {
  return (
    /^(?:Call|New|Await|Yield|TaggedTemplate|Import)Expression$/.test(node.type) ||
    childrenOf(node).some(takesTime)
  );
}
