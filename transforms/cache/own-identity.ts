import { functionOf, returnedBy } from "../../src/scan/sources/function-of.ts";
import { identifierName, nodeIn } from "../../src/scan/sources/node-fields.ts";
import type { SourceTree } from "../../src/scan/sources/source-tree.ts";
import { childrenOf } from "../../src/scan/syntax/tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";
import { calledName } from "./live-instance.ts";
import { formsOf } from "./value-forms.ts";

/**
 * Whether what is put is told apart by which one it is. A class that is made anew is another class, of which nothing
 * that was made before is an instance, as is a component of React's, which would be mounted anew; a symbol is like no
 * other; what is frozen before it is handed out stands for its key wherever it goes; and what is kept weakly is the
 * one for its key for as long as somebody has it.
 */
export function hasOwnIdentity(
  tree: SourceTree,
  value: SyntaxNode | null,
  seen: Set<SyntaxNode> = new Set(),
): boolean {
  return formsOf(tree, value, seen).some((form) => {
    switch (form.type) {
      case "ClassExpression":
        return true;
      case "ArrowFunctionExpression":
      case "FunctionExpression":
        return rendersSomething(form);
      case "Identifier":
        return functionOf(tree, form).some(rendersSomething);
      case "NewExpression":
        return identifierName(nodeIn(form, "callee")) === "WeakRef";
      case "CallExpression":
        return isOneOfItsKind(form) || answersOf(tree, form).some((each) => hasOwnIdentity(tree, each, seen));
      default:
        return false;
    }
  });
}

/** `Object.freeze(parts)`, `const { freeze } = Object`; `Symbol(name)`; `React.forwardRef(render)` */
function isOneOfItsKind(call: SyntaxNode): boolean {
  return ONE_OF_ITS_KIND.test(calledName(nodeIn(call, "callee")) ?? "");
}

const ONE_OF_ITS_KIND = /^(freeze|Symbol|createContext|forwardRef|defineComponent)$/;

/** `<Row name={name} />` or `useOpened(name)` somewhere inside. */
function rendersSomething(node: SyntaxNode): boolean {
  const isHook = node.type === "CallExpression" && /^use[A-Z]/.test(calledName(nodeIn(node, "callee")) ?? "");
  return isHook || node.type.startsWith("JSX") || childrenOf(node).some(rendersSomething);
}

/** What a function of the file answers that is called by its name. */
function answersOf(tree: SourceTree, call: SyntaxNode): readonly SyntaxNode[] {
  return functionOf(tree, nodeIn(call, "callee")).flatMap(returnedBy);
}
