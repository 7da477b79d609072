import { endOf, startOf } from "../scopes/ast.ts";
import type { Mention } from "../scopes/mention.ts";
import type { Variable } from "../scopes/scope.ts";

/** `at = (at + 1) % 3`, `mode = mode === "on" ? "off" : "on"`: in what a variable is given stands the variable. */
export function goesOnFromItself({ mentions }: Variable): boolean {
  const given = mentions.flatMap(valueGiven);
  return mentions.some(({ node }) =>
    given.some((value) => value.start <= startOf(node) && startOf(node) < value.end),
  );
}

function valueGiven({ node, trail }: Mention): readonly { readonly start: number; readonly end: number }[] {
  const assignment = trail?.node;
  if (assignment?.type !== "AssignmentExpression" || assignment["left"] !== node) return [];
  return [{ start: startOf(assignment["right"]), end: endOf(assignment["right"]) }];
}
