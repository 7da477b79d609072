import type { Finding } from "../../src/model/finding.ts";
import type { Refused } from "../../src/model/stage.ts";
import type { Facts } from "../../src/scan/sources/sources.ts";
import { isRefused } from "../refusal/refuse.ts";
import { containerKindOf } from "./container-kind.ts";
import type { ContainerKind } from "./container-kind.ts";
import { collectionDeclarationOf } from "./declaration.ts";
import type { Declaration } from "./declaration.ts";

/** A declaration with the container that it makes. */
export interface ContainerMatch {
  readonly declaration: Declaration;
  /** Null for what is no container that a facade stands in for. */
  readonly container: ContainerKind | null;
}

export function containerMatch(finding: Finding, facts: Facts): ContainerMatch | Refused {
  const declaration = collectionDeclarationOf(finding, facts);
  return isRefused(declaration) ? declaration : { declaration, container: containerKindOf(declaration) };
}
