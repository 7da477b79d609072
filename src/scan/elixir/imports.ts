import { argumentsOf, fieldOf, keywordOf, localName, within } from "./nodes.ts";
import type { SyntaxNode } from "./node.ts";
import type { ElixirSource } from "./source.ts";

/** A module whose functions a file calls by their bare names. */
export interface Import {
  readonly module: string;
  /** @param fn with how many arguments it takes: `put/2` */
  readonly has: (fn: string) => boolean;
}

/** Wherever in the file they stand: hardly one takes in `put` in one place, and has its own in another. */
export function importsOf(source: ElixirSource): readonly Import[] {
  return within(source.top, "call").flatMap((node) => {
    const [module] = localName(source, node) === "import" ? argumentsOf(node) : [];
    if (module?.name !== "alias") return [];
    const only = keywordOf(source, node, "only:");
    const except = keywordOf(source, node, "except:");
    const named = only ? functionsIn(source, only) : except && functionsIn(source, except);
    const has = (fn: string): boolean => named === null || named.has(fn) === (only !== null);
    return [{ module: source.textOf(module), has }];
  });
}

/** `put/2` of `[put: 2]`. */
function functionsIn(source: ElixirSource, list: SyntaxNode): ReadonlySet<string> {
  const pairs = within(list, "pair").map((pair) => {
    const [key, value] = [fieldOf(pair, "key"), fieldOf(pair, "value")];
    return `${key ? source.textOf(key).trimEnd().replace(/:$/, "") : ""}/${value ? source.textOf(value) : ""}`;
  });
  return new Set(pairs);
}
