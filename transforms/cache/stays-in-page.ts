import { identifierName, nodeIn } from "../../src/scan/sources/node-fields.ts";
import { childrenOf } from "../../src/scan/syntax/tree.ts";
import type { SyntaxNode } from "../../src/scan/syntax/tree.ts";

const PUTS_IN = /^(appendChild|append|prepend|insertBefore|insertAdjacentElement|replaceChildren)$/;
const TAKES_OUT = /^(removeChild|remove)$/;

/**
 * `document.body.appendChild(box); return box`: what is made stays in the page. Made again, there would be two of it.
 * What is taken out again in the same function was there to be measured.
 */
export function staysInPage(work: SyntaxNode): boolean {
  const called = methodsIn(work);
  return (
    called.some((name) => PUTS_IN.test(name)) &&
    !called.some((name) => TAKES_OUT.test(name)) &&
    !empties(work)
  );
}

/** `box.innerHTML = ""` */
function empties(node: SyntaxNode): boolean {
  const target = node.type === "AssignmentExpression" ? nodeIn(node, "left") : null;
  return identifierName(nodeIn(target, "property")) === "innerHTML" || childrenOf(node).some(empties);
}

function methodsIn(node: SyntaxNode): readonly string[] {
  const callee = node.type === "CallExpression" ? nodeIn(node, "callee") : null;
  const own = identifierName(nodeIn(callee, "property"));
  return [...(own === null ? [] : [own]), ...childrenOf(node).flatMap(methodsIn)];
}
