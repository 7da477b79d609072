import type { Ast } from "../scopes/ast.ts";
import { unwrap } from "../scopes/ast.ts";
import type { CallSite } from "../scopes/scope-analysis.ts";

/**
 * `cy.wait(4000)`, `browser.pause(100)`, `page.waitForTimeout(50)`: what drives a browser has a word of its own for
 * doing nothing for a time; `cy.wait("@orders")` and `page.waitForTimeout` of a named limit that is a condition are
 * none.
 */
export function isDriverWait({ name, node, scope }: CallSite): boolean {
  const [time, ...more] = node["arguments"] as readonly Ast[];
  if (time === undefined || more.length > 1 || !isNumber(unwrap(time))) return false;
  if (/\.waitForTimeout$/.test(name)) return true;
  const [root = ""] = name.split(".");
  return GLOBAL_WAITS.test(name) && scope.lookup(root) === null;
}

/** The drivers that a runner puts on the global object. */
const GLOBAL_WAITS = /^(cy\.wait|browser\.pause)$/;

/** A time of which the value can be read, or that is worked out from one: `WAIT * 2` */
function isNumber(time: Ast): boolean {
  if (time.type === "BinaryExpression")
    return [time["left"], time["right"]].some((side) => isNumber(unwrap(side)));
  return time.type === "Literal" && typeof time["value"] === "number" && time["value"] > 0;
}
