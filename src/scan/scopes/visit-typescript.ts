import type { Ast } from "./ast.ts";
import type { Walk } from "./walk.ts";

/** Nodes that TypeScript adds: namespaces and enums are values, mentions in types stand below `typeof` only. */
export function visitTypeScript(walk: Walk, node: Ast): void {
  switch (node.type) {
    case "TSModuleDeclaration":
      return visitNamespace(walk, node);
    case "TSEnumDeclaration":
      walk.declare(node["id"].name, "enum", node["id"]);
      return walk.visitChildren(node);
    case "TSImportEqualsDeclaration":
      walk.declare(node["id"].name, "import", node["id"]);
      return;
    case "TSTypeQuery":
      return mentionType(walk, node);
    case "TSDeclareFunction":
    case "TSInterfaceDeclaration":
    case "TSTypeAliasDeclaration":
    case "TSAbstractMethodDefinition":
    case "TSNamespaceExportDeclaration":
    case "TSPropertySignature":
    case "TSMethodSignature":
    case "TSTypeParameter":
      return;
    case "TSTypeReference":
    case "TSQualifiedName":
      return node["typeArguments"] ? walk.visit(node["typeArguments"]) : undefined;
    case "TSExportAssignment":
    case "TSParameterProperty":
      return walk.visitChildren(node);
    default:
      return visitTypePart(walk, node);
  }
}

/** Types hold mentions only below `typeof`; expressions hide below casts. */
function visitTypePart(walk: Walk, node: Ast): void {
  walk.enter(node);
  for (const key of walk.options.childKeys(node)) {
    const child = node[key];
    for (const item of Array.isArray(child) ? child : [child]) {
      if (item && (item.type !== "Identifier" || key === "expression")) walk.visit(item);
    }
  }
  walk.leave();
}

function mentionType(walk: Walk, query: Ast): void {
  let name: Ast = query["exprName"];
  while (name.type === "TSQualifiedName") name = name["left"];
  if (name.type === "Identifier") walk.refer(name, name["name"], null, true);
}

function visitNamespace(walk: Walk, node: Ast): void {
  const { id, body } = node as Ast & { id: Ast; body: Ast | null };
  if (node["declare"] || node["kind"] === "global" || !body) return;
  const names = namesOf(id);
  const [outermost] = names;
  if (!outermost) return;
  walk.declare(outermost["name"], "namespace", outermost);
  walk.enter(node);
  walk.inScope(true, names.map(({ name }) => name as string).join("."), () => walk.visitChildren(body));
  walk.leave();
}

/** `namespace app.plugins { … }` is one inside the other; a module that has a text for a name is none. */
function namesOf(id: Ast): readonly Ast[] {
  if (id.type === "TSQualifiedName") return [...namesOf(id["left"]), id["right"]];
  return id.type === "Identifier" ? [id] : [];
}
