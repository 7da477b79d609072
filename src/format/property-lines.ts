import { isOn } from "./layout-rules.ts";

type Rules = Readonly<Record<string, unknown>>;

/**
 * A rule for the braces of an object, for those who have each property on a line of its own and say nothing of the
 * braces: else the first property stays beside the one, and the last beside the other.
 * @param off rules that are not followed
 */
export function braceRule(rules: Rules, off: readonly string[]): Rules {
  const name = Object.keys(rules).find((each) => /(^|\/)object-property-newline$/.test(each));
  if (name === undefined || off.includes(name) || !isOn(rules[name])) return {};
  const [braces, spaces] = ["object-curly-newline", "no-trailing-spaces"].map((each) =>
    name.replace("object-property-newline", each),
  ) as [string, string];
  // What parts a brace from a property stays behind it at the end of its line.
  return isOn(rules[braces] ?? "off")
    ? {}
    : { [braces]: ["error", { multiline: true, consistent: true }], [spaces]: "error" };
}
