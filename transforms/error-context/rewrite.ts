import type { Edit } from "../../src/model/edit.ts";
import type { Finding } from "../../src/model/finding.ts";
import type { Refused, Rewrite } from "../../src/model/stage.ts";
import type { Facts } from "../../src/scan/sources/sources.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import type { AccessRefusal } from "../access/refusals.ts";
import { listedAccesses, ownReferences } from "../access/seen-accesses.ts";
import { stateAccesses } from "../access/state-accesses.ts";
import type { StateAccess } from "../access/state-accesses.ts";
import { chosenContainers } from "../declaration/chosen-containers.ts";
import { containerKindOf, kindOfExpression } from "../declaration/container-kind.ts";
import type { ContainerKind } from "../declaration/container-kind.ts";
import { declarationOf } from "../declaration/declaration.ts";
import { memberStateOf } from "../declaration/member-of.ts";
import type { MemberState } from "../declaration/member-state.ts";
import { cellFacade, editsOf } from "../facade/cell-facade.ts";
import { containerFacade } from "../facade/container-facade.ts";
import { holderEdits } from "../facade/holder-declaration.ts";
import type { HolderSite } from "../facade/holder-declaration.ts";
import type { HolderType } from "../facade/holder-type.ts";
import { holderOf, memberFacade } from "../facade/member-facade.ts";
import { isRefused, refuse } from "../refusal/refuse.ts";
import { isDoneAtOnce } from "./done-at-once.ts";
import { enteredSlots } from "./entered-slot.ts";
import { rewriteStorage } from "./entered-storage.ts";
import { enteredWorkEdits } from "./entered-work.ts";
import { isStack } from "../stack/is-stack.ts";
import { isMemberStack, memberStack, stackFacade } from "../stack/stack-facade.ts";
import { keptCallbacksNote } from "./kept-callbacks.ts";
import { savedRuns } from "./match.ts";
import { rewriteNamespace } from "./package-namespace.ts";
import { objectFieldOf } from "./object-field.ts";
import { tellsOutermostWork } from "./outermost-work.ts";
import { onLines } from "./object-lines.ts";
import { refusals } from "./refusals.ts";
import { runEdits } from "./run-edits.ts";
import { stage } from "./stage.ts";
import { waitsWhileSetNote } from "./waits-while-set.ts";

/**
 * A slot becomes a `context`, every access goes through `.value`, and saving, setting and restoring become `run`; a
 * stack of what is under way becomes a `contextStack`.
 */
export function rewrite(finding: Finding, facts: Facts): Rewrite | Refused | null {
  if (finding.stage !== stage.id) return null;
  if (finding.form === "als") return rewriteCarrier(finding, facts);
  const member = memberStateOf(finding, facts);
  if (member !== null) return isRefused(member) ? member : rewriteMember(finding, facts, member);
  const field = finding.form === "const-object" ? objectFieldOf(finding, facts) : null;
  if (field !== null)
    return isRefused(field) ? field : onLines(field, (placed) => rewriteMember(finding, facts, placed));
  const declaration = declarationOf(finding, facts);
  if (isRefused(declaration)) return declaration;
  const container = containerKindOf(declaration);
  if (container === "array" && isStack(declaration.init, ownReferences(declaration)))
    return stackFacade(declaration, "contextStack", stage.flag);
  if (
    container &&
    container !== "array" &&
    container !== "object" &&
    isDoneAtOnce(listedAccesses(finding, facts))
  )
    return containerFacade(declaration, "registry", stage.flag);
  if (container || chosenContainers(declaration).length > 0) return refuse(refusals, "shared-container");
  const bare = cellFacade(finding, facts, declaration, "context", stage.flag);
  if (bare.kind === "refused") return bare;
  const isFilled = isFilledInPlace(finding, kindOfExpression(declaration.tree, declaration.init));
  return withRuns(bare, stateAccesses(finding, facts, declaration.variable), declaration, isFilled);
}

/** A scope that replaces what it inherited leaves what it had put into that behind, for all others. */
function isFilledInPlace({ accesses }: Finding, made: ContainerKind | null): boolean {
  return made !== null && accesses.some(({ kind }) => kind === "mutate");
}

/**
 * The rewrite with what saves, sets and restores turned into `run`, and what a person must read: where
 * AsyncLocalStorage, which carries the slot with the flag on, does not follow, and where nothing tells it to begin.
 *
 * @param isFilled its first value is a container that is changed in place, so that each piece of work needs one of
 * its own
 */
function withRuns(
  bare: Rewrite,
  accesses: readonly StateAccess[] | AccessRefusal,
  holder: HolderSite,
  isFilled: boolean,
): Rewrite | Refused {
  if (typeof accesses === "string") return bare;
  const { name } = holder;
  const withNotes = (read: readonly StateAccess[], set: readonly StateAccess[]) => [
    ...bare.notes,
    ...[keptCallbacksNote(read, name), waitsWhileSetNote(set, name)].filter((note) => note !== null),
  ];
  const plain = { ...bare, notes: withNotes(accesses, accesses) };
  const made = editsWithRuns(accesses, holder, plain);
  if (made === null) return isFilled ? refuse(refusals, "shared-container") : plain;
  const { edits, cleared, consumed } = made;
  const without = (nodes: ReadonlySet<SyntaxNode>) => accesses.filter(({ node }) => !nodes.has(node));
  const notes = withNotes(without(cleared), without(consumed));
  return { ...bare, notes, edits, alternatives: isFilled ? [] : [plain] };
}

/** What carries values along async work already, by other means: both keep being the object that they are. */
function rewriteCarrier(finding: Finding, facts: Facts): Rewrite | Refused {
  const isNamespace = finding.evidence.some(({ code }) => code === "namespace");
  return isNamespace ? rewriteNamespace(finding, facts) : rewriteStorage(finding, facts);
}

function rewriteMember(finding: Finding, facts: Facts, member: MemberState): Rewrite | Refused {
  if (isMemberStack(member, listedAccesses(finding, facts)))
    return memberStack(member, "contextStack", stage.flag);
  if (member.container !== null && !member.isReplaced) return refuse(refusals, "shared-container");
  const bare = memberFacade(member, "context", stage.flag);
  return bare.kind === "refused"
    ? bare
    : withRuns(bare, member.accesses(), holderOf(member.site), isFilledInPlace(finding, member.container));
}

/**
 * A slot that is `run` is more than its value.
 * @param methods those that are asked for
 */
function runType(methods: readonly string[]): HolderType {
  return { comment: { open: 'import("@unambient/runtime").Context<', close: ">" }, flow: methods };
}

interface RunEdits {
  readonly edits: readonly Edit[];
  /** Where the slot is cleared for work that has ended by itself with the flag on. */
  readonly cleared: ReadonlySet<SyntaxNode>;
  /** Where the slot is set by a `run` or an `entering`, or put back by one. */
  readonly consumed: ReadonlySet<SyntaxNode>;
}

/**
 * The edits with at least one `run` or `entering` among them, or null when the slot is nowhere put back, or is that
 * of functions alone.
 */
function editsWithRuns(
  accesses: readonly StateAccess[],
  holder: HolderSite,
  plain: Rewrite,
): RunEdits | null {
  if (tellsOutermostWork(accesses)) return null;
  const made = savedRuns(accesses).map((run) => ({
    run,
    edits: runEdits(run, run.tree.textOf(slotOf(run.consumed))),
  }));
  const runs = made.filter(({ edits }) => edits !== null);
  const isRun = (node: SyntaxNode) => runs.some(({ run }) => run.consumed.includes(node));
  const entered = enteredSlots(accesses, holder.init)
    .filter(({ node }) => !isRun(node))
    .map((each) => ({ ...each, edits: enteredWorkEdits(each.entered) }));
  const entries = entered.filter(({ edits }) => edits !== null);
  if (runs.length + entries.length === 0) return null;
  const consumed = new Set<SyntaxNode>([
    ...runs.flatMap(({ run }) => run.consumed),
    ...entries.map(({ node }) => node),
  ]);
  const rest = editsOf(accesses.filter(({ node }: StateAccess) => !consumed.has(node)));
  if (typeof rest === "string") return null;
  const callee = plain.imports[0]?.local ?? "context";
  const methods = [...(runs.length > 0 ? ["run"] : []), ...(entries.length > 0 ? ["entering"] : [])];
  const edits = [
    ...rest,
    ...holderEdits(holder, callee, stage.flag, runType(methods)),
    ...[...runs, ...entries].flatMap((each) => each.edits ?? []),
  ];
  return { edits, cleared: new Set(entries.flatMap((entry) => entry.cleared)), consumed };
}

function slotOf(consumed: readonly { readonly start: number; readonly end: number }[]) {
  return consumed[0] ?? { start: 0, end: 0 };
}
