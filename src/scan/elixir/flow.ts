import type { SyntaxNode } from "./node.ts";
import {
  argumentsOf,
  around,
  bindingOf,
  callOf,
  childOf,
  fieldOf,
  isIn,
  localName,
  pipedInto,
  within,
} from "./nodes.ts";
import type { Slot } from "./slots.ts";
import type { DictionaryUse } from "./uses.ts";

/** Whether two uses stand in one clause of one function. */
export function isSameFunction(one: DictionaryUse, other: DictionaryUse): boolean {
  return one.source === other.source && one.place.function?.node.from === other.place.function?.node.from;
}

/** What reads the key, or takes it out, in a piece of code: a call as such, or a variable that was bound to it. */
export function readsIn(slot: Slot, put: DictionaryUse, node: SyntaxNode): boolean {
  const reads = [...slot.reads, ...slot.deletes].filter((read) => read.source === put.source);
  if (reads.some(({ call }) => isIn(call, node))) return true;
  return within(node, "identifier").some((each) => namesBoundToReads(slot, put).has(put.source.textOf(each)));
}

/** The variables of a put's function that hold what was read under the key before. */
function namesBoundToReads(slot: Slot, put: DictionaryUse): ReadonlySet<string> {
  const fn = put.place.function;
  if (!fn) return new Set();
  const reads = [...slot.reads, ...slot.deletes, ...slot.puts].filter((read) => read.source === put.source);
  const bindings = bindingsBefore(put, fn.node);
  const isRead = (value: SyntaxNode): boolean => reads.some(({ call }) => isIn(call, value));
  const names = [...bindings].flatMap(([name, value]) => (isRead(value) ? [name] : []));
  return new Set([...names, ...namesMatched(reads, put)]);
}

/** What variables were last bound to before a put. */
export function bindingsBefore(
  { source, call }: DictionaryUse,
  node: SyntaxNode,
): ReadonlyMap<string, SyntaxNode> {
  const bindings = new Map<string, SyntaxNode>();
  for (const each of within(node, "binary_operator")) {
    const binding = each.to <= call.from ? bindingOf(source, each) : null;
    if (binding) bindings.set(binding.name, binding.value);
  }
  return bindings;
}

/** `count` of `case Process.get(:count) do count -> Process.put(:count, count + 1)`. */
function namesMatched(reads: readonly DictionaryUse[], put: DictionaryUse): readonly string[] {
  return [...around(put.call)].flatMap((clause) => {
    const pattern = clause.name === "stab_clause" ? fieldOf(clause, "left") : null;
    const branch = pattern && clause.parent?.parent;
    if (!pattern || !branch || localName(put.source, branch) !== "case") return [];
    const asked = [...pipedInto(branch), ...argumentsOf(branch)];
    const isOfRead = asked.some((each) => reads.some(({ call }) => isIn(call, each)));
    return isOfRead ? within(pattern, "identifier").map((name) => put.source.textOf(name)) : [];
  });
}

const EITHER_OR = new Set(["||", "&&", "or", "and"]);
const BRANCHES = new Set(["case", "if", "unless", "with", "cond"]);

/**
 * The branch of a construct that asks for the key, with the put in it: `case Process.get(k) do nil -> put`, or with
 * the calls of the function that puts.
 */
export function branchOnRead(slot: Slot, put: DictionaryUse): SyntaxNode | null {
  return branchAround(slot, put, put.call) ?? branchAroundCalls(slot, put);
}

function branchAroundCalls(slot: Slot, put: DictionaryUse): SyntaxNode | null {
  const { function: fn, moduleNode } = put.place;
  if (!fn?.isPrivate || !moduleNode) return null;
  const calls = put.source.moduleAt(moduleNode).callsOf(fn);
  const branches = calls.map(({ node }) => branchAround(slot, put, node));
  return branches.every((branch) => branch !== null) ? (branches[0] ?? null) : null;
}

/** @param inner what stands in the branch */
function branchAround(slot: Slot, put: DictionaryUse, inner: SyntaxNode): SyntaxNode | null {
  for (const outer of around(inner)) {
    const either = EITHER_OR.has(outer.operator ?? "") ? fieldOf(outer, "left") : null;
    if (either && readsIn(slot, put, either)) return outer;
    const word = localName(put.source, outer);
    if (word === null || !BRANCHES.has(word)) continue;
    const asked = word === "cond" ? conditionsOf(outer) : [...pipedInto(outer), ...argumentsOf(outer)];
    if (asked.some((each) => readsIn(slot, put, each))) return outer;
  }
  return null;
}

function conditionsOf(cond: SyntaxNode): readonly SyntaxNode[] {
  const clauses = childOf(cond, "do_block")?.children ?? [];
  return clauses.flatMap((clause) => fieldOf(clause, "left") ?? []);
}

/** Whether what is put is made of what was there: a count, a list with one more. */
export function isUpdate(slot: Slot, put: DictionaryUse): boolean {
  return put.value !== null && (readsIn(slot, put, put.value) || callsReader(slot, put, put.value));
}

/** `[x | entries(id)]`, where that function of the module reads the key. */
function callsReader(slot: Slot, put: DictionaryUse, node: SyntaxNode): boolean {
  const readers = slot.reads.filter(({ place }) => place.module === put.place.module);
  return within(node, "call").some((each) => {
    const call = callOf(put.source, each);
    return (
      call?.receiver === null &&
      readers.some(
        ({ place }) => place.function?.name === call.name && place.function.arity === call.args.length,
      )
    );
  });
}

/** Whether a put sets back what stood there before: by a variable, in an `after`, or where it was taken out. */
export function isRestore(slot: Slot, put: DictionaryUse): boolean {
  if ([...around(put.call)].some(({ name }) => name === "after_block")) return true;
  return put.value?.name === "identifier" && namesBoundToReads(slot, put).has(put.source.textOf(put.value));
}
