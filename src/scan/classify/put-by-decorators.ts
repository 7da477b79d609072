import type { LinkedProject } from "../link/link-project.ts";
import type { PlacedUse } from "../link/linked-variable.ts";
import { DECORATES } from "../scopes/reference.ts";
import { classified, fact } from "./classification.ts";
import type { Rule } from "./classification.ts";

/**
 * `export const route = (path) => (target) => { routes.set(path, target) }`: put in as the modules of decorated
 * classes load.
 */
export const putByDecorators: Rule = ({ puts, isPutByDecorators }) => {
  if (!isPutByDecorators) return null;
  const because = "decorators put entries in as the modules that use them load";
  return classified(
    "registry",
    "put-by-decorators",
    0.55,
    because,
    fact("keyed-put", "put by a decorator", puts[0]),
  );
};

/**
 * Whether there are any, each by a function that is nothing but a decorator, over all files, or by what such a one
 * gives back.
 */
export function arePutByDecorators(puts: readonly PlacedUse[], project: LinkedProject): boolean {
  return puts.length > 0 && puts.every((put) => isPutByDecorator(put, project));
}

function isPutByDecorator({ file, use: { frame } }: PlacedUse, project: LinkedProject): boolean {
  const maker = file.frames[frame]?.parent ?? -1;
  return (
    isDecorator(file, frame, "read", project) || (maker > 0 && isDecorator(file, maker, "call", project))
  );
}

/** @param how `read` where it decorates itself, `@injectable`, `call` where it makes what decorates, `@route("/a")` */
function isDecorator(
  file: PlacedUse["file"],
  frame: number,
  how: "read" | "call",
  project: LinkedProject,
): boolean {
  const variable = file.variables.find((each) => each.frame === frame);
  const uses = (variable && project.linkedOf(file, variable)?.uses) ?? [];
  const told = uses.filter(({ use }) => use.action !== "type" && use.action !== "export");
  return (
    told.length > 0 &&
    told.every(({ use }) => use.action === how && isWhole(use) && (use.flags & DECORATES) !== 0)
  );
}

/** Neither a part of the function, `@mark.later`, nor what a part makes, `@mark.of("a")`. */
function isWhole({ path, method }: PlacedUse["use"]): boolean {
  return path.length === 0 && method === null;
}
