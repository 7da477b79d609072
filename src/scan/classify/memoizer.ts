import type { FileSummary } from "../summary/file-summary.ts";
import { importNamed } from "../summary/import-named.ts";

/**
 * Where a memoizing function keeps its answers. `property`: in its property `cache`, asked for on each call;
 * `option`: in the Map that its options may name; `closed`: where nothing else reaches them.
 */
export type Keeping = "property" | "option" | "closed";

interface Memoizers {
  readonly keeping: Keeping;
  /** What the package itself, imported by any name, is: the function, or an object that has it. */
  readonly isWhole: boolean;
  /** Its memoizing functions by name. */
  readonly names: RegExp;
}

const MEMOIZE = /^memoize$/;
const NONE = /^$/;

const PACKAGES: readonly (readonly [source: RegExp, memoizers: Memoizers])[] = [
  [/^lodash(-es)?$/, { keeping: "property", isWhole: false, names: MEMOIZE }],
  [/^lodash(-es)?\/memoize(\.js)?$|^lodash\.memoize$/, { keeping: "property", isWhole: true, names: NONE }],
  [/^(mem|memoize|p-memoize)$/, { keeping: "option", isWhole: true, names: NONE }],
  [/^underscore$/, { keeping: "closed", isWhole: false, names: MEMOIZE }],
  [/^ramda$/, { keeping: "closed", isWhole: false, names: /^memoizeWith$/ }],
  [
    /^(moize|nano-memoize|micro-memoize|micro-memoise)$/,
    { keeping: "closed", isWhole: true, names: /^(moize|nanomemoize|memoize)$/ },
  ],
  [
    /^(memoizee(\/weak)?|fast-memoize|memoize-one|@emotion\/(weak-)?memoize)$/,
    { keeping: "closed", isWhole: true, names: NONE },
  ],
];

/** What the function `name` of a package, or with `*` and `default` the package itself, keeps its answers in. */
export function keepingOf(source: string, name: string): Keeping | null {
  const memoizers = PACKAGES.find(([pattern]) => pattern.test(source))?.[1];
  if (!memoizers) return null;
  const isWhole = name === "*" || name === "default";
  return (isWhole ? memoizers.isWhole : memoizers.names.test(name)) ? memoizers.keeping : null;
}

/**
 * `call:memoize`, `call:_.memoize`: whether what the name stands for comes from such a package, and from which kind.
 */
export function memoizerOf(file: FileSummary, initial: string): Keeping | null {
  const [, local, member] = /^call:([\w$]+)(?:\.([\w$]+))?$/.exec(initial) ?? [];
  const record = importNamed(file, local);
  if (local === undefined || !record) return null;
  if (member === undefined) return keepingOf(record.source, record.imported);
  const isPackage = record.imported === "*" || record.imported === "default";
  return isPackage ? keepingOf(record.source, member) : null;
}
