import { endOf, keyOf, startOf } from "../scopes/ast.ts";
import type { Ast } from "../scopes/ast.ts";
import { stackOf } from "../scopes/mention.ts";
import type { Mention } from "../scopes/mention.ts";
import { dottedName, valueShape } from "../scopes/value-shape.ts";
import type { OutsideUse } from "./file-summary.ts";
import { useOfNode } from "./gather-uses.ts";
import { BUILTINS, GLOBAL_OBJECTS, outsideOf } from "./outside-uses.ts";

/**
 * `Object.assign(process.env, { PORT: "80" })`, `Object.assign(globalThis, { fetch })`, `Object.assign(console, {
 * warn() {} })`: each property of the object is written there. What an object holds that has a name is not seen here.
 */
export function assignedGlobals(unresolved: readonly Mention[]): OutsideUse[] {
  return unresolved.flatMap((mention) => {
    if (!GLOBAL_OBJECTS.has(mention.name) && !BUILTINS.test(mention.name)) return [];
    const target = targetAround(mention);
    return target === null ? [] : target.given.flatMap((each) => writeOf(each, target.path, mention) ?? []);
  });
}

interface Target {
  readonly path: readonly string[];
  /** The properties that are written there. */
  readonly given: readonly Ast[];
}

/** The call that a mention is what is assigned to in, by itself or by a part of it. */
function targetAround({ node, trail }: Mention): Target | null {
  const path: string[] = [];
  let inner = node;
  for (const outer of stackOf(trail).reverse()) {
    if (outer.type === "MemberExpression") path.push(keyOf(outer));
    else if (outer.type !== "TSAsExpression" && outer.type !== "TSNonNullExpression") {
      const [first, ...others] = (outer["arguments"] ?? []) as readonly Ast[];
      if (outer.type !== "CallExpression" || first !== inner) return null;
      if (dottedName(outer["callee"]) !== "Object.assign") return null;
      const literals = others.filter(({ type }) => type === "ObjectExpression");
      return { path, given: literals.flatMap((each) => each["properties"] as readonly Ast[]) };
    }
    inner = outer;
  }
  return null;
}

function writeOf(property: Ast, path: readonly string[], { name, frame }: Mention): OutsideUse | null {
  if (property.type !== "Property" || property["computed"] === true) return null;
  const { key, value } = property;
  const use = useOfNode(startOf(key), endOf(key), frame, valueShape(value));
  return outsideOf(name, { ...use, path: [...path, keyOf(property)] });
}
