import type { FileSummary, VariableSummary } from "../summary/file-summary.ts";
import type { Target } from "./export-table.ts";

/** What a name leads to: a member of a namespace, with the steps that ask for it below the name. */
export type MemberLead = readonly [target: Target, steps: readonly string[]];

/** Longer chains of namespaces are nobody's. */
const MAX_STEPS = 3;

/** The exported members of namespaces, by their dotted names. */
export class MemberTable {
  private readonly members = new Map<string, Target | null>();
  private readonly namespaces = new Set<string>();

  /** A name that is declared twice is nobody's. */
  add(file: FileSummary, names: readonly (readonly [name: string, variable: number])[]): void {
    for (const [name, index] of names) {
      const variable = file.variables[index];
      this.members.set(name, this.members.has(name) || !variable ? null : { file, variable, path: [] });
      for (let at = name.lastIndexOf("."); at > 0; at = name.lastIndexOf(".", at - 1))
        this.namespaces.add(name.slice(0, at));
    }
  }

  /** The members that mentions of a name lead to; the name itself may be one, with no step below it. */
  leadsOf(local: VariableSummary): readonly MemberLead[] {
    const base = this.meaningOf(local);
    if (base === null) return [];
    const member = this.members.get(base);
    if (member) return [[member, []]];
    return stepsOf(local).flatMap((steps): MemberLead[] => {
      const target = this.members.get([base, ...steps].join("."));
      return target && target.variable !== local ? [[target, steps]] : [];
    });
  }

  /** The innermost namespace around it that has such a name. */
  private meaningOf({ name, scope }: VariableSummary): string | null {
    for (let around = scope; ; around = around.slice(0, Math.max(0, around.lastIndexOf(".")))) {
      const dotted = around === "" ? name : `${around}.${name}`;
      if (this.members.has(dotted) || this.namespaces.has(dotted)) return dotted;
      if (around === "") return null;
    }
  }
}

/** All that is asked of a name: `sys`, `sys.ticker` and `sys.ticker.tick` where the last of these is. */
function stepsOf({ uses }: VariableSummary): readonly (readonly string[])[] {
  const all = new Map<string, readonly string[]>();
  for (const { path, method } of uses) {
    const steps = method === null ? path : [...path, method];
    for (let length = 1; length <= Math.min(steps.length, MAX_STEPS); length++) {
      const some = steps.slice(0, length);
      all.set(some.join("."), some);
    }
  }
  return [...all.values()];
}
