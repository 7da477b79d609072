import { nodeOf } from "../../src/scan/sources/source-tree.ts";
import type { Declaration } from "../declaration/declaration.ts";
import { changesEntries } from "./changed-entries.ts";
import { keepsLiveEntries } from "./live-entries.ts";
import { isLikeNoOther } from "./like-no-other.ts";
import { valuePut } from "./value-put.ts";

/** Whether what the table keeps has to be the same for good: what is made for a key again would not stand for what was there. */
export function keepsLastingEntries(declaration: Declaration): boolean {
  const { tree, name, variable } = declaration;
  if (keepsLiveEntries(declaration) || changesEntries(declaration)) return true;
  return variable.references.some(({ identifier }) => {
    const value = valuePut(tree, nodeOf(identifier));
    return value !== null && isLikeNoOther(tree, value, name);
  });
}
