import type { Finding } from "../../src/model/finding.ts";
import type { AccessRefusal } from "../access/refusals.ts";
import type { StateAccess } from "../access/state-accesses.ts";
import type { ContainerKind } from "./container-kind.ts";
import type { Declaration } from "./declaration.ts";

/** What a facade that is the container itself needs to know of the place that makes the container. */
export type ContainerSite = Pick<
  Declaration,
  "tree" | "name" | "nameEnd" | "statement" | "annotation" | "init" | "ownIndent"
>;

/** State that is no variable: a static field of a class, or a property of a function. */
export interface MemberState {
  readonly site: ContainerSite;
  /** The kind of collection that its initialiser makes. */
  readonly container: ContainerKind | null;
  /** Something other than the initialiser gives it a value. */
  readonly isReplaced: boolean;
  /** Code that runs before its value is made may read it. */
  readonly isReachedEarly: () => boolean;
  /** Every place that names it, its declaration left out, or why not all of them can be seen. */
  readonly accesses: () => readonly StateAccess[] | AccessRefusal;
  /** The first file that takes in the module as a whole. */
  readonly unseenIn: () => string | null;
}

export function isReplacedIn({ path, start, accesses }: Finding): boolean {
  return accesses.some((each) => each.kind === "write" && !(each.path === path && each.start === start));
}
