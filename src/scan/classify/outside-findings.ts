import type { Finding } from "../../model/finding.ts";
import { sharedLeads } from "../link/leads.ts";
import type { LinkedProject } from "../link/link-project.ts";
import type { PackageFacts } from "../link/project-facts.ts";
import type { FileSummary, OutsideUse } from "../summary/file-summary.ts";
import { importPatches } from "./import-patches.ts";
import { namespaceFindings } from "./namespace-findings.ts";
import { outsideFinding } from "./outside-finding.ts";

/**
 * Writes of a file to what no module of the project declares: one finding a name, at the first write.
 * @param viaGetters its writes on what other files hand out as the global object
 */
export function outsideFindings(
  file: FileSummary,
  viaGetters: readonly OutsideUse[],
  project: LinkedProject,
  packages: ReadonlyMap<string, PackageFacts>,
): Finding[] {
  if (file.testMark !== null) return [];
  const own = ownNames(file, project);
  const isOfPage = ({ root }: OutsideUse): boolean =>
    file.shared?.made.includes(root) === true || project.sharedNames.isMade(root);
  const outside = [
    ...file.outside.filter(
      (each) =>
        ((each.kind !== "implicit" && each.kind !== "part") || !own.has(each.use.start)) &&
        (each.kind !== "part" || (isOfPage(each) && !isOfMade(each, file))),
    ),
    ...viaGetters,
    ...importPatches(file, project, packages),
  ];
  const written = byName(outside.filter(({ kind }) => kind !== "namespace"));
  return [
    ...[...written].flatMap((uses) => outsideFinding(file, uses, packages, project) ?? []),
    ...namespaceFindings(file, packages),
  ];
}

/**
 * `error = new Error(text); error.code = 404`: a part of what the function has just made and given the name to. What
 * a script makes of its own name as it loads stays: `Kit = {}; Kit.current = null`.
 */
function isOfMade({ root, use }: OutsideUse, { outside }: FileSummary): boolean {
  if (use.frame === 0) return false;
  return outside.some(
    ({ kind, name, use: given }) =>
      kind === "implicit" &&
      name === root &&
      given.action === "write" &&
      given.frame === use.frame &&
      given.branch === use.branch &&
      given.start < use.start &&
      /^(new:|((empty|blank)-)?object$)/.test(given.value ?? ""),
  );
}

/** Where names stand that no scope of the file declares, and a namespace of another script does. */
function ownNames(file: FileSummary, { sharedNames }: LinkedProject): ReadonlySet<number> {
  if (file.shared === null) return NO_NAMES;
  const leads = sharedLeads(file, sharedNames);
  return new Set(leads.flatMap(({ attachment }) => attachment?.local.uses.map(({ start }) => start) ?? []));
}

const NO_NAMES: ReadonlySet<number> = Object.freeze(new Set<number>());

/** A part of another package's object that is replaced and put back is one state. */
const GROUPS: Partial<Record<OutsideUse["kind"], string>> = { implicit: "global", setting: "patch" };

function byName(outside: readonly OutsideUse[]): Iterable<readonly OutsideUse[]> {
  const groups = new Map<string, OutsideUse[]>();
  for (const each of outside) {
    const key = `${GROUPS[each.kind] ?? each.kind}:${each.name}`;
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return groups.values();
}
