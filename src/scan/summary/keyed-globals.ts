import { endOf, startOf } from "../scopes/ast.ts";
import { keyShape } from "../scopes/member-usage.ts";
import type { Mention } from "../scopes/mention.ts";
import type { Frame } from "../scopes/scope.ts";
import type { OutsideUse, UseSummary } from "./file-summary.ts";
import { useOfNode } from "./gather-uses.ts";

/** `share("__SETTERS__", set)`, where `share` puts something on the global object under the key that it is given. */
export function keyedGlobals(frames: readonly Frame[], uses: readonly OutsideUse[]): OutsideUse[] {
  return uses.flatMap((outside) => {
    const { kind, use } = outside;
    if (kind !== "global" || use.path.length !== 1) return [];
    return keyedWrites(frames, use).map((keyed) => ({
      ...outside,
      name: keyed.path[0] as string,
      use: keyed,
    }));
  });
}

/** The same on what an imported function hands out, `getGlobalThis()` say: what that is, linking tells. */
export function keyedOnHandedOut(frames: readonly Frame[], uses: readonly UseSummary[]): UseSummary[] {
  const written = uses.filter(
    ({ action, path }) => action === "write" && path.length === 2 && path[0] === "()",
  );
  return written.flatMap((use) => keyedWrites(frames, use));
}

/** A write under a key that is a parameter, once for each text that callers give for it. */
function keyedWrites(frames: readonly Frame[], use: UseSummary): UseSummary[] {
  if (use.action !== "write" || use.path.at(-1) !== "*") return [];
  const frame = frames[use.frame];
  const index = frame?.params.findIndex((param) => param !== null && param.name === use.key) ?? -1;
  if (!frame?.variable || index < 0) return [];
  return frame.variable.mentions.flatMap((mention) => keyGiven(mention, index, use));
}

function keyGiven({ node, trail, frame }: Mention, index: number, { path, value }: UseSummary): UseSummary[] {
  const call = trail?.node;
  if (call?.type !== "CallExpression" || call["callee"] !== node) return [];
  const argument = call["arguments"][index];
  const isText = argument?.type === "Literal" || argument?.type === "TemplateLiteral";
  const name = isText ? keyShape(argument) : null;
  if (name === null) return [];
  const use = useOfNode(startOf(argument), endOf(argument), frame, value);
  return [{ ...use, path: [...path.slice(0, -1), name] }];
}
