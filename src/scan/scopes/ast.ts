/**
 * A node of an ESTree program, whoever parsed it (oxc, espree, typescript-eslint, babel): shapes differ in detail,
 * so the scanner looks at nodes loosely and narrows by `type`.
 */
export interface Ast {
  readonly type: string;
  // oxlint-disable-next-line no-explicit-any -- one loose window on foreign trees, see above
  readonly [key: string]: any;
}

/** Offset where a node begins; typescript-eslint gives ranges only. */
export function startOf(node: Ast): number {
  return node.start ?? node.range[0];
}

/** Offset just after a node. */
export function endOf(node: Ast): number {
  return node.end ?? node.range[1];
}

const TRANSPARENT: ReadonlySet<string> = new Set([
  "ParenthesizedExpression",
  "TSAsExpression",
  "TSNonNullExpression",
  "TSSatisfiesExpression",
  "TSTypeAssertion",
  "TSInstantiationExpression",
  "ChainExpression",
]);

/** Wrappers that have no effect at run time. */
export function isTransparent(node: Ast): boolean {
  return TRANSPARENT.has(node.type);
}

/** The expression below casts, parentheses and optional chains. */
export function unwrap(node: Ast): Ast {
  let inner = node;
  while (TRANSPARENT.has(inner.type)) inner = inner.expression;
  return inner;
}

export function isFunction(node: Ast | null | undefined): boolean {
  return (
    node?.type === "FunctionDeclaration" ||
    node?.type === "FunctionExpression" ||
    node?.type === "ArrowFunctionExpression"
  );
}

/** The parameters of a function: a list, or what holds the list. */
export function paramsOf({ params }: Ast): readonly Ast[] {
  return (Array.isArray(params) ? params : params.items) as readonly Ast[];
}

/** The name that a member expression or property asks for, `"*"` when it is computed at run time. */
export function keyOf(node: Ast): string {
  const key: Ast = node.type === "MemberExpression" ? node.property : node.key;
  if (key.type === "PrivateIdentifier" || key.type === "PrivateName") return `#${key.name ?? key.id?.name}`;
  if (!node.computed && key.type === "Identifier") return key.name;
  const inner = unwrap(key);
  if (inner.type === "Literal" || inner.type === "StringLiteral") return String(inner.value);
  if (inner.type === "TemplateLiteral" && inner.quasis.length === 1) return inner.quasis[0].value.cooked;
  return "*";
}
