import type { TreeNode } from "./parsed-text.ts";

export function isImport(statement: TreeNode): boolean {
  return statement.type === "ImportDeclaration" || statement.type === "TSImportEqualsDeclaration";
}

/** `import Mock = jest.Mock;` names a part of what is there. */
export function isAlias({ type, moduleReference }: TreeNode): boolean {
  return (
    type === "TSImportEqualsDeclaration" && (moduleReference as TreeNode).type !== "TSExternalModuleReference"
  );
}

/**
 * `const x = require("x")` in any spelling, several declarators and parts of them (`, join = path.join`) included; or
 * a bare `require("x")`.
 */
export function isRequire(statement: TreeNode): boolean {
  if (isImport(statement)) return true;
  if (statement.type === "ExpressionStatement") return isRequireCall(statement.expression as TreeNode);
  if (statement.type !== "VariableDeclaration") return false;
  const declarators = statement.declarations as readonly TreeNode[];
  return declarators.every(
    (declarator, at) => isRequireDeclarator(declarator) || isPartOf(declarators.slice(0, at), declarator),
  );
}

function isRequireDeclarator({ init }: TreeNode): boolean {
  return isRequireCall(init as TreeNode | null);
}

/** `path.join`, where one of those above takes in `path`. */
function isPartOf(above: readonly TreeNode[], { init }: TreeNode): boolean {
  const { type, object, computed } = (init ?? {}) as Partial<TreeNode>;
  if (type !== "MemberExpression" || computed === true) return false;
  const whole = object as TreeNode;
  const isWhole = (id: TreeNode): boolean => id.type === "Identifier" && id.name === whole.name;
  return above.some((each) => isRequireDeclarator(each) && isWhole(each.id as TreeNode));
}

function isRequireCall(node: TreeNode | null): boolean {
  if (!node) return false;
  if (node.type === "MemberExpression") return isRequireCall(node.object as TreeNode);
  if (node.type !== "CallExpression") return false;
  const callee = node.callee as TreeNode;
  if (callee.type === "Identifier") return callee.name === "require";
  return isRequireCall(callee);
}

/** The modules that a statement takes in, in order; null for one that is told at run time. */
export function modulesOf(statement: TreeNode): readonly (string | null)[] {
  switch (statement.type) {
    case "ImportDeclaration":
      return [literal(statement.source as TreeNode)];
    case "TSImportEqualsDeclaration":
      return [literal((statement.moduleReference as TreeNode).expression as TreeNode | undefined)];
    case "VariableDeclaration":
      return (statement.declarations as readonly TreeNode[])
        .filter(isRequireDeclarator)
        .map(({ init }) => required(init as TreeNode));
    default:
      return [];
  }
}

/** `require("a")`, `require("a").b`, `require("a")("b")` */
function required(node: TreeNode): string | null {
  if (node.type === "MemberExpression") return required(node.object as TreeNode);
  if (node.type !== "CallExpression") return null;
  const callee = node.callee as TreeNode;
  return callee.type === "Identifier"
    ? literal((node.arguments as readonly TreeNode[])[0])
    : required(callee);
}

function literal(node: TreeNode | undefined): string | null {
  return typeof node?.value === "string" ? node.value : null;
}

/** `import "./setup"`, `require("./setup")`: taken in for what it does. */
export function isForEffect(statement: TreeNode): boolean {
  if (statement.type === "ExpressionStatement") return true;
  return statement.type === "ImportDeclaration" && (statement.specifiers as readonly TreeNode[]).length === 0;
}
