import type { Variable } from "@typescript-eslint/scope-manager";
import { identifierName, nodeIn } from "../../src/scan/sources/node-fields.ts";
import { nodeOf } from "../../src/scan/sources/source-tree.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { isHandedOutByName } from "./handed-out-by-name.ts";

/** Under which names a module hands something out. */
export interface NamesHandedOut {
  /** `module.exports = Queue` */
  readonly isWhole: boolean;
  /** `export default Queue` */
  readonly isDefault: boolean;
  /** `Queue` of `module.exports = { Queue }`, `exports.Queue = Queue` and `export { Queue }`. */
  readonly members: ReadonlySet<string>;
  /** It is handed out in a way of which the name is not plain. */
  readonly isUnclear: boolean;
}

export function namesHandedOut(tree: SourceTree, owner: Variable): NamesHandedOut {
  const names = owner.references.flatMap(({ identifier }) => nameAt(tree, nodeOf(identifier)) ?? []);
  const declaration = owner.defs[0]?.node as unknown as SyntaxNode | undefined;
  const exported = declaration && [...tree.ancestorsOf(declaration)].find(isExport);
  if (exported) names.push(exported.type === "ExportDefaultDeclaration" ? DEFAULT : owner.name);
  return {
    isWhole: names.includes(WHOLE),
    isDefault: names.includes(DEFAULT),
    members: new Set(names.filter((name) => name !== WHOLE && name !== UNCLEAR)),
    isUnclear: names.includes(UNCLEAR),
  };
}

/** No name can be so. */
const [WHOLE, UNCLEAR] = ["*", "?"];
const DEFAULT = "default";

function isExport({ type }: SyntaxNode): boolean {
  return type === "ExportDefaultDeclaration" || type === "ExportNamedDeclaration";
}

/** The name that a mention hands it out under; null for one that does not. */
function nameAt(tree: SourceTree, node: SyntaxNode): string | null {
  const parent = tree.parentOf(node);
  if (parent === null || !isHandedOutByName(tree, parent, node)) return null;
  switch (parent.type) {
    case "ExportDefaultDeclaration":
      return DEFAULT;
    case "ExportSpecifier":
      return identifierName(nodeIn(parent, "exported")) ?? UNCLEAR;
    case "Property":
      return parent.computed === true ? UNCLEAR : (identifierName(nodeIn(parent, "key")) ?? UNCLEAR);
    case "AssignmentExpression": {
      // `exports.run = exports.start = run`
      if (tree.parentOf(parent)?.type === "AssignmentExpression") return UNCLEAR;
      const left = tree.textOf(nodeIn(parent, "left") as SyntaxNode);
      return left === "module.exports" ? WHOLE : (/\.(\w+)$/.exec(left)?.[1] ?? UNCLEAR);
    }
    default:
      return UNCLEAR;
  }
}
