import { resolve } from "node:path";
import type { Allowance } from "../baseline/allow-list.ts";
import { compare, type Comparison } from "../baseline/compare.ts";
import { LiveCheck } from "../check/live-check.ts";
import { dayOf } from "../config/day.ts";
import { scanSources } from "../scan/scan-sources.ts";
import type { NoAmbientStateOptions } from "./options.ts";

export type Violations = Pick<Comparison, "fresh" | "expired">;

/** The checks of one ESLint process, one a project and set of options; the plugin hands them to its rule. */
export class Checks {
  private readonly byKey = new Map<string, LiveCheck>();

  /** The violations of one file. */
  violations(cwd: string, options: NoAmbientStateOptions, path: string, text: string): Violations {
    if (options.project === false) return violationsAlone(path, text, options.allow ?? []);
    const root = resolve(cwd, options.root ?? ".");
    return this.checkOf(root, options).violationsIn(path, text);
  }

  private checkOf(root: string, options: NoAmbientStateOptions): LiveCheck {
    const key = JSON.stringify([root, options]);
    const known = this.byKey.get(key);
    if (known !== undefined) return known;
    const check = new LiveCheck({ root, allow: options.allow ?? [], useBaseline: options.baseline ?? true });
    this.byKey.set(key, check);
    return check;
  }
}

function violationsAlone(path: string, text: string, allowances: readonly Allowance[]): Violations {
  const { findings } = scanSources(new Map([[path, text]]));
  return compare({
    findings,
    baseline: new Map(),
    allowances,
    today: dayOf(new Date()),
    fileExists: () => true,
    inView: () => true,
  });
}
