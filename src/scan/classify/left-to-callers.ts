import type { LinkedProject } from "../link/link-project.ts";
import type { LinkedVariable, PlacedUse } from "../link/linked-variable.ts";
import { TO_CALLERS } from "../scopes/reference.ts";
import { changeOf } from "./change-of.ts";
import { classified, fact } from "./classification.ts";
import type { Rule } from "./classification.ts";
import { containerOf } from "./container.ts";
import { isRunPhase } from "./state.ts";
import { frameOf } from "./usage-profile.ts";

/**
 * `host.plugins = {}` beside `host.use = (plugin) => plugin(host)`: an empty container that its own code never fills,
 * on something that is handed whole to functions of callers. They alone can fill it.
 *
 * @param initial shape of the container
 * @param uses mentions of the container, paths start below it
 */
export function isLeftToCallers(
  linked: LinkedVariable,
  initial: string,
  uses: readonly PlacedUse[],
  project: LinkedProject,
): boolean {
  if (!/^empty-(object|array)$/.test(initial)) return false;
  const container = containerOf(initial);
  return (
    uses.every((placed) => isFirst(placed, initial) || changeOf(placed, container, project) === "none") &&
    handedOut(linked) !== undefined
  );
}

function isFirst({ use }: PlacedUse, initial: string): boolean {
  return use.action === "write" && use.path.length === 0 && use.value === initial;
}

/** Where the holder goes to a function that the function around it was given. */
function handedOut({ uses }: LinkedVariable): PlacedUse | undefined {
  return uses.find(
    (placed) =>
      isRunPhase(placed) &&
      placed.use.path.length === 0 &&
      (placed.use.flags & TO_CALLERS) !== 0 &&
      !isHandedOn(placed),
  );
}

/**
 * `cached(this, "schema", makeSchema)`: who is handed the holder belongs to the module, and so does what he is given
 * beside it.
 */
function isHandedOn(placed: PlacedUse): boolean {
  const { via } = placed.use;
  return via === "param" || (via === "this" && frameOf(placed)?.isMethod !== true);
}

/** A property that nothing here changes is a state for that reason alone: see isLeftToCallers. */
export const leftToCallers: Rule = ({ state, changes }) => {
  const handed = changes.length === 0 && state.member !== null && state.linked && handedOut(state.linked);
  if (!handed) return null;
  const because = "it starts empty on what is handed to functions of callers, who alone can fill it";
  const evidence = fact("handed-out", "what holds it is handed out here", handed);
  return classified("registry", "left-to-callers", 0.6, because, evidence);
};
