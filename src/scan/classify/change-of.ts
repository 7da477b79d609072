import type { LinkedProject } from "../link/link-project.ts";
import type { PlacedUse } from "../link/linked-variable.ts";
import type { PassTarget } from "../scopes/reference.ts";
import type { FileSummary, VariableSummary } from "../summary/file-summary.ts";
import { changesReceiver, functionBehind } from "./class-instances.ts";
import type { Container } from "./container.ts";
import { isForeignVerb, mutationOf } from "./mutation.ts";
import { calleeOf } from "../summary/changing-methods.ts";
import type { MutationKind } from "./state.ts";

/** The kind of change of a mention, calls into other files' functions followed. */
export function changeOf(placed: PlacedUse, container: Container, project: LinkedProject): MutationKind {
  // What a made object's methods do far away is theirs; only changes by name count against the binding, and entries
  // by key.
  if (container === "unknown" && placed.use.via === "param" && !isEntryPut(placed)) return "none";
  return mutationOf(placed.use, container, () => mutatesArgument(placed, project));
}

/** `cache[name] = made`, where the function is handed a table. */
function isEntryPut({ use: { action, path } }: PlacedUse): boolean {
  return path.join() === "*" && (action === "write" || action === "delete");
}

/** Calls that change what they are handed although no analysed function shows it. */
function mutatesArgument(placed: PlacedUse, project: LinkedProject): boolean {
  const { pass } = placed.use;
  if (!pass || pass.isNew || pass.callee === null) return false;
  if (/^(call|apply)$/.test(pass.calleePath.join())) {
    const called = functionBehind(placed.file, pass.callee, project);
    return called !== null && changesReceiver(called);
  }
  const target = project.exportTable.behind(placed.file, pass.callee, pass.calleePath[0] ?? null);
  if (target) return target.variable.initial === "member:Object.assign";
  const local = project.exportTable.variable(placed.file, pass.callee);
  if (local?.role !== "import") return false;
  if (isListener(placed.file, local, pass)) return true;
  if (!isForeignVerb(placed.use) || isReplacedByAnswer(placed, local)) return false;
  // `db.insert(table)`: what is made in this project has no functions of another package.
  return project.exportTable.behind(placed.file, pass.callee, null) === null;
}

/**
 * `let config = DEFAULTS; … config = merge(config, given)`: who takes what the function hands back is given another
 * object by most packages, and `DEFAULTS` stays what it was.
 */
function isReplacedByAnswer({ file, use }: PlacedUse, local: VariableSummary): boolean {
  if (use.via !== "alias") return false;
  const record = file.imports.find(({ variable }) => file.variables[variable] === local);
  if (!record || IN_PLACE.test(record.source)) return false;
  const value = `call:${calleeOf(use)}`;
  return file.variables.some(
    (variable) =>
      variable.mayAssign &&
      variable.uses.some(
        (write) =>
          write.action === "write" &&
          write.value === value &&
          write.path.length === 0 &&
          write.start < use.start &&
          use.start <= write.end + value.length,
      ),
  );
}

/** Packages whose functions hand back the first that they are given, changed. */
const IN_PLACE =
  /^(lodash|underscore|jquery|ramda-adjunct|(object|just|deep|utils|node)?[-.]?(assign|extend|merge|defaults))([./-]|$)/i;

/** `await once(emitter, "done")`, `events.on(emitter, "line")`: Node's own functions listen to what they are handed. */
function isListener(file: FileSummary, local: VariableSummary, { callee, calleePath }: PassTarget): boolean {
  const record = file.imports.find(({ variable }) => file.variables[variable] === local);
  const isOfNode = record !== undefined && /^(node:)?events$/.test(record.source);
  return isOfNode && /^(once|on)$/.test(calleePath.at(-1) ?? (record.imported === "*" ? "" : (callee ?? "")));
}
