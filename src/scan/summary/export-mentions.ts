import { startOf } from "../scopes/ast.ts";
import type { Mention } from "../scopes/mention.ts";
import type { Reference } from "../scopes/reference.ts";
import type { Variable } from "../scopes/scope.ts";
import { dottedName } from "../scopes/value-shape.ts";

/** What a file does with a function of its own, apart from handing it out by its name and speaking of its type. */
export function ownMentions({ references, mentions }: Variable): Reference[] {
  const handedOut = new Set(mentions.filter(isExport).map(({ node }) => startOf(node)));
  return references.filter(
    ({ action, start }) => action !== "type" && action !== "export" && !handedOut.has(start),
  );
}

/** Whether a variable's mention at a place is what a CommonJS module hands it out by. */
export function isHandedOut({ mentions }: Variable, start: number): boolean {
  return mentions.some((mention) => startOf(mention.node) === start && isExport(mention));
}

/** `exports.make = make`, `module.exports = make`, `module.exports = { make }` */
function isExport({ trail }: Mention): boolean {
  const isProperty = trail?.node.type === "Property" && trail.up?.node.type === "ObjectExpression";
  const assignment = (isProperty ? trail?.up?.up : trail)?.node;
  return assignment?.type === "AssignmentExpression" && EXPORTS.test(dottedName(assignment["left"]));
}

const EXPORTS = /^(module\.)?exports(\.|$)/;
