import { endOf, startOf } from "../scopes/ast.ts";
import { keyShape } from "../scopes/member-usage.ts";
import type { Mention } from "../scopes/mention.ts";
import type { Frame } from "../scopes/scope.ts";
import type { OutsideUse } from "./file-summary.ts";
import { useOfNode } from "./gather-uses.ts";

/** `share("__SETTERS__", set)`, where `share` puts something on the global object under the key that it is given. */
export function keyedGlobals(frames: readonly Frame[], uses: readonly OutsideUse[]): OutsideUse[] {
  return uses.flatMap((outside) => {
    const { kind, use } = outside;
    if (kind !== "global" || use.action !== "write" || use.path.length !== 1 || use.path[0] !== "*")
      return [];
    const frame = frames[use.frame];
    const index = frame?.params.findIndex((param) => param !== null && param.name === use.key) ?? -1;
    if (!frame?.variable || index < 0) return [];
    return frame.variable.mentions.flatMap((mention) => keyGiven(mention, index, outside));
  });
}

function keyGiven({ node, trail, frame }: Mention, index: number, outside: OutsideUse): OutsideUse[] {
  const call = trail?.node;
  if (call?.type !== "CallExpression" || call["callee"] !== node) return [];
  const argument = call["arguments"][index];
  const isText = argument?.type === "Literal" || argument?.type === "TemplateLiteral";
  const name = isText ? keyShape(argument) : null;
  if (name === null) return [];
  const use = useOfNode(startOf(argument), endOf(argument), frame, outside.use.value);
  return [{ ...outside, name, use: { ...use, path: [name] } }];
}
