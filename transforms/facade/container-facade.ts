import type { Rewrite } from "../../src/model/stage.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { aroundFacade, separatingEdits } from "../declaration/split-statement.ts";
import { besideName } from "../declaration/value-below.ts";
import type { ContainerSite } from "../declaration/member-state.ts";
import { aroundInitialiser, orWithCast } from "./cast-in-comment.ts";
import { bareContainerType, containerTypeArguments } from "./container-type-arguments.ts";
import { wrapInitialiser } from "./facade-call.ts";
import type { FacadeCall } from "./facade-call.ts";
import { typesOnOneLine } from "./types-on-one-line.ts";
import { runtimeName } from "./runtime-name.ts";
import { weakTypesByUse } from "./types-by-use.ts";

type ContainerFactory = "registry" | "cache" | "spans" | "contextStack";

/**
 * `const x = new Map()` to `const x = registry("x", { …, legacy: new Map() })`: the facade is the same kind of
 * container, so that no access changes and the declaration keeps its type annotation.
 */
export function containerFacade(
  declaration: ContainerSite,
  factory: ContainerFactory,
  flag: string,
  options: readonly string[] = [],
): Rewrite {
  const typeArguments = containerTypeArguments(declaration);
  const plain = facadeWith(declaration, factory, { typeArguments, flag, options });
  // The compiler knows a bare table as one of anything; what the code says of it is tried first.
  const byUse = typeArguments === "<any, any>" ? weakTypesByUse(declaration) : null;
  if (byUse === null) return plain;
  const typed = facadeWith(declaration, factory, { typeArguments: byUse, flag, options });
  return { ...typed, alternatives: [plain, ...(plain.alternatives ?? [])] };
}

function facadeWith(
  declaration: ContainerSite,
  factory: ContainerFactory,
  made: Pick<FacadeCall, "typeArguments" | "flag" | "options">,
): Rewrite {
  const { tree, name } = declaration;
  const init = declaration.init as SyntaxNode;
  const imported = runtimeName(tree, factory);
  const call = { ...made, callee: imported.local, name };
  const around = aroundFacade(declaration, 0);
  const joined = typesOnOneLine(tree, init, around.indent.length + LEGACY);
  return orWithCast(declaration, typesInComment(declaration), (cast) => {
    const legacy = cast.open + (joined?.init ?? tree.textOf(init)) + cast.close;
    const { open, close } = wrapInitialiser(tree, call, legacy, around);
    return {
      kind: "rewrite",
      edits: [
        ...separatingEdits(declaration),
        ...besideName(declaration),
        ...aroundInitialiser(tree, init, open, close, cast),
        ...(joined === null ? [] : [joined.edit]),
      ],
      imports: [{ path: tree.path, ...imported }],
      notes: [],
    };
  });
}

/** How wide `  legacy: ` and the comma behind it are. */
const LEGACY = "  legacy: ,".length;

/** What a JavaScript file says of a bare container by its use, then what the compiler takes it for. */
function typesInComment(declaration: ContainerSite): readonly string[] {
  const bare = bareContainerType(declaration);
  if (bare === null) return [];
  const byUse = bare.startsWith("WeakMap") ? weakTypesByUse(declaration) : null;
  return byUse === null ? [bare] : [`WeakMap${byUse}`, bare];
}
