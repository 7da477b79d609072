import type { Ast } from "./ast.ts";
import { moduleOf } from "./value-shape.ts";

/**
 * The name under which the value of `module.exports = …` is known in its module: its own, or `module.exports`;
 * null for what another module makes (`module.exports = require("./pool")`).
 */
export function wholeName(value: Ast): string | null {
  if (moduleOf(value)) return null;
  const isNamed = value.type === "ClassExpression" || value.type === "FunctionExpression";
  return isNamed && value["id"] ? value["id"].name : "module.exports";
}
