import { manifestsInNeed } from "../../config/runtime-dependency.ts";
import type { StagePlan } from "../../model/plan.ts";
import type { Remark } from "../../model/stage.ts";
import { runtimeUses } from "./runtime-uses.ts";

/** What `engines` of the runtime says. */
export const OLDEST_NODE = "20.19.0";

/**
 * The plans, the first of which to make a package depend on the runtime says whether the package promises to run on
 * versions of Node.js that the runtime does not: nothing else shows it before its users install it there.
 */
export function withEngineRemarks(
  plans: readonly StagePlan[],
  root: string,
  readText: (path: string) => string,
): readonly StagePlan[] {
  const said = new Set<string>();
  return plans.map((plan) => {
    const needs = manifestsInNeed(root, runtimeUses(plan)).filter(({ field }) => field === "dependencies");
    const fresh = needs.map(({ path }) => path).filter((path) => !said.has(path));
    for (const path of fresh) said.add(path);
    const remarks = fresh.flatMap((path) => remarkOn(path, promisedBy(readText(path))));
    return remarks.length === 0 ? plan : { ...plan, remarks: [...(plan.remarks ?? []), ...remarks] };
  });
}

function remarkOn(path: string, range: string | null): readonly Remark[] {
  if (range === null || !takesOlder(range)) return [];
  const message = `The package says that it runs on Node.js "${range}" (engines); @unambient/runtime needs ${OLDEST_NODE} or later. Raise it there, which asks for a major version, or leave the package out.`;
  return [{ path, message }];
}

function promisedBy(manifest: string): string | null {
  try {
    const { engines } = JSON.parse(manifest) as { engines?: { node?: unknown } };
    return typeof engines?.node === "string" ? engines.node : null;
  } catch {
    return null;
  }
}

/** Whether any of the alternatives of a range begins before what the runtime needs, or has no beginning at all. */
function takesOlder(range: string): boolean {
  return range.split("||").some((part) => {
    const first = [...part.matchAll(COMPARATOR)].find(([, operator = ""]) => !operator.startsWith("<"));
    const [, , major = 0, minor = 0, patch = 0] = first ?? [];
    return orderOf([major, minor, patch]) < orderOf(OLDEST_NODE.split("."));
  });
}

const COMPARATOR = /(<=?|>=?)?\s*(\d+)(?:\.(\d+))?(?:\.(\d+))?/g;

/** A number that grows with the version. */
function orderOf(version: readonly (string | number)[]): number {
  return version.reduce<number>((order, part) => order * 1000 + Number(part), 0);
}
