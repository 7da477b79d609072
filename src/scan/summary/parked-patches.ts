import { keyOf } from "../scopes/ast.ts";
import type { Mention } from "../scopes/mention.ts";
import type { Frame, Variable } from "../scopes/scope.ts";
import type { OutsideUse, UseSummary } from "./file-summary.ts";
import { gatherUses } from "./gather-uses.ts";

/**
 * Patches that keep the original on the very object, and ask for it there so as not to patch twice: `if (lib.__get)
 * return; lib.__get = lib.get; Object.defineProperties(lib, { get: … })`. The object is one for all, then.
 */
export function parkedPatches(param: Variable, frames: readonly Frame[]): OutsideUse[] {
  if (!param.mentions.some(isKeptOnItself)) return [];
  const uses = gatherUses(param).filter(({ via }) => via === null);
  const found = new Map<number, OutsideUse>();
  for (const parked of uses) {
    const name = originalOf(param, parked);
    const replaced =
      name === null ? null : uses.find((use) => use.start > parked.start && isDefinedAnew(use));
    if (!name || !replaced || found.has(replaced.start) || !isAskedFor(parked.path[0] ?? "", frames))
      continue;
    const use = { ...replaced, action: "write" as const, value: "function", path: [name] };
    found.set(replaced.start, { kind: "patch", root: param.name, name, use });
  }
  return [...found.values()];
}

/** `lib.a = lib.b`, seen from the right: told before anything is classified. */
function isKeptOnItself({ node, trail }: Mention): boolean {
  const [member, assignment] = [trail?.node, trail?.up?.node];
  if (member?.type !== "MemberExpression" || assignment?.type !== "AssignmentExpression") return false;
  const left = assignment["left"];
  return (
    assignment["right"] === member && left.type === "MemberExpression" && left.object.name === node["name"]
  );
}

/** The name of the member that is kept under another name. */
function originalOf(param: Variable, { action, path, value }: UseSummary): string | null {
  const prefix = `member:${param.name}.`;
  if (action !== "write" || path.length !== 1 || !value?.startsWith(prefix)) return null;
  const name = value.slice(prefix.length);
  return /^[\w$]+$/.test(name) && name !== path[0] ? name : null;
}

/** A plain assignment is as likely to dress one request; who defines properties takes over the object. */
function isDefinedAnew({ action, path, pass }: UseSummary): boolean {
  const isDefinition = pass?.index === 0 && pass.calleePath.join(".") === "defineProperties";
  return action === "pass" && path.length === 0 && isDefinition;
}

/** Some function of the file tests the kept original on what it is handed. */
function isAskedFor(key: string, frames: readonly Frame[]): boolean {
  return frames.some(({ params }) =>
    params.some((param) => param?.mentions.some((each) => isTestOf(each, key))),
  );
}

function isTestOf({ trail }: Mention, key: string): boolean {
  const [member, outer] = [trail?.node, trail?.up?.node];
  if (member?.type !== "MemberExpression" || keyOf(member) !== key) return false;
  return outer?.type === "IfStatement" || (outer?.type === "UnaryExpression" && outer["operator"] === "!");
}
