import { modulesOf } from "./module-statement.ts";
import type { ImportedName } from "./name-list.ts";
import { nameOf } from "./name-list.ts";
import type { ParsedText, TreeNode } from "./parsed-text.ts";

/** What an import stands by in such an order: its kind, and the first name that it takes in. */
interface Rank {
  readonly kind: number;
  readonly name: string;
}

/** Tells whether one import may stand above another. */
export type NameOrder = (above: Rank, below: Rank) => boolean;

/**
 * The order that the imports of a file and of its neighbours stand in by what they take in, as ESLint's `sort-imports`
 * asks for it: namespaces above lists of several names, these above single ones, and each kind by its first name, in
 * each group between blank lines. Null where they are in no such order, or may be in it by chance or by their modules.
 * @param runOf the leading imports of a file
 */
export function nameOrderOf(
  file: ParsedText,
  run: readonly TreeNode[],
  runOf: (file: ParsedText) => readonly TreeNode[],
): NameOrder | null {
  const near = (file.neighbours?.() ?? []).map((each) => pairsOf(each, runOf(each)));
  const own = pairsOf(file, run);
  return ORDERS.find((order) => shows(order, own, near)) ?? null;
}

const ORDERS: readonly NameOrder[] = [
  (above, below) => isInOrder(above, below),
  (above, below) => isInOrder(folded(above), folded(below)),
];

function isInOrder(above: Rank, below: Rank): boolean {
  return above.kind === below.kind ? above.name <= below.name : above.kind < below.kind;
}

function folded({ kind, name }: Rank): Rank {
  return { kind, name: name.toLowerCase() };
}

type Pair = readonly [above: TreeNode, below: TreeNode];

/** Four pairs are hardly so by chance, and one of them is against the order of the modules. */
function shows(order: NameOrder, own: readonly Pair[], near: readonly (readonly Pair[])[]): boolean {
  const isSorted = (pairs: readonly Pair[]): boolean =>
    pairs.every(([above, below]) => order(rankOf(above), rankOf(below)));
  const telling = near.filter((pairs) => pairs.length > 0);
  const sorted = telling.filter(isSorted);
  const known = [own, ...sorted].flat();
  const isUsual = sorted.length >= 3 * (telling.length - sorted.length);
  return isSorted(own) && isUsual && known.length > 3 && !known.every(isByModule);
}

/** Packages stand above the project's own files where linters sort modules. */
function isByModule([above, below]: Pair): boolean {
  const [one = "", other = ""] = [above, below].map((each) => modulesOf(each)[0]?.toLowerCase());
  return one.startsWith(".") === other.startsWith(".") ? one <= other : other.startsWith(".");
}

function pairsOf(file: ParsedText, run: readonly TreeNode[]): readonly Pair[] {
  return groupsOf(file, run).flatMap((group) =>
    group.slice(1).map((each, at) => [group[at] as TreeNode, each] as const),
  );
}

/** Imports that stand line under line. */
export function groupsOf({ text }: ParsedText, run: readonly TreeNode[]): readonly (readonly TreeNode[])[] {
  const groups: TreeNode[][] = [];
  for (const each of run.filter(({ type }) => type === "ImportDeclaration")) {
    const last = groups.at(-1);
    const above = last?.at(-1);
    const lines = above ? text.slice(above.end, each.start).split(/\r\n|\r|\n/).length : 0;
    if (last && lines <= 2) last.push(each);
    else groups.push([each]);
  }
  return groups;
}

export function rankOf({ specifiers }: TreeNode): Rank {
  const [first, ...others] = specifiers as readonly TreeNode[];
  if (!first) return { kind: 0, name: "" };
  const name = nameOf(first.local as TreeNode);
  if (first.type === "ImportNamespaceSpecifier") return { kind: 1, name };
  return { kind: kindOf(first.type === "ImportSpecifier" ? others.length + 1 : 1), name };
}

/** Of an import of names that are in order. */
export function rankOfNames(names: readonly ImportedName[]): Rank {
  return { kind: kindOf(names.length), name: names[0]?.local ?? "" };
}

function kindOf(count: number): number {
  return count > 1 ? 2 : 3;
}
