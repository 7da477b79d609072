import type { Finding } from "../../src/model/finding.ts";
import type { Refused, Rewrite } from "../../src/model/stage.ts";
import type { Facts } from "../../src/scan/sources/sources.ts";
import type { Declaration } from "../declaration/declaration.ts";
import { cellFacade } from "./cell-facade.ts";
import { dictionaryFacade } from "./dictionary-facade.ts";

/**
 * An object whose every access is one of a dictionary becomes one, or a cache of one; its users may need the object's
 * own type, hence the cell behind it.
 */
export function objectFacade(
  finding: Finding,
  facts: Facts,
  declaration: Declaration,
  factory: "dictionary" | "cache",
  flag: string,
  options: readonly string[] = [],
): Rewrite | Refused {
  const plain = cellFacade(finding, facts, declaration, "cell", flag);
  const dictionary = dictionaryFacade(finding, facts, declaration, factory, flag, options);
  if (dictionary === null || plain.kind === "refused") return dictionary ?? plain;
  return { ...dictionary, alternatives: [plain, ...(plain.alternatives ?? [])] };
}
