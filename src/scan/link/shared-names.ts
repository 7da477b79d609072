import type { FileSummary, VariableSummary } from "../summary/file-summary.ts";
import type { FileTable, Target } from "./export-table.ts";
import type { Reads } from "./reads.ts";

/** What a name of a script leads to: a member, with the steps that ask for it below the name. */
export type SharedLead = readonly [target: Target, steps: readonly string[]];

/** Longer chains of namespaces are nobody's. */
const MAX_STEPS = 3;

/** The exported members of namespaces that go on from script to script. */
export class SharedNames {
  private readonly paths: readonly string[];
  private readonly files: FileTable;
  private readonly reads: Reads;
  private members: ReadonlyMap<string, Target | null> | null = null;
  private namespaces: ReadonlySet<string> = new Set();
  private made: ReadonlySet<string> | null = null;

  constructor(paths: readonly string[], files: FileTable, reads: Reads) {
    this.paths = paths;
    this.files = files;
    this.reads = reads;
  }

  /** Whether some script makes such a global: `window.app = {}`. */
  isMade(name: string): boolean {
    this.reads.noteShared();
    this.made ??= new Set(this.paths.flatMap((path) => this.files.get(path)?.shared?.made ?? []));
    return this.made.has(name);
  }

  /** The members that mentions of a name lead to; the name itself may be one, with no step below it. */
  leadsOf(file: FileSummary, local: VariableSummary): readonly SharedLead[] {
    this.reads.noteShared();
    const members = (this.members ??= this.collect());
    const base = this.meaningOf(local);
    if (base === null) return [];
    const member = members.get(base);
    if (member) return [[member, []]];
    return stepsOf(local).flatMap((steps): SharedLead[] => {
      const target = members.get([base, ...steps].join("."));
      return target && target.variable !== local ? [[target, steps]] : [];
    });
  }

  /** The innermost namespace around it that has such a name. */
  private meaningOf({ name, scope }: VariableSummary): string | null {
    for (let around = scope; ; around = around.slice(0, Math.max(0, around.lastIndexOf(".")))) {
      const dotted = around === "" ? name : `${around}.${name}`;
      if (this.members?.has(dotted) || this.namespaces.has(dotted)) return dotted;
      if (around === "") return null;
    }
  }

  /** A name that two files declare is nobody's. */
  private collect(): ReadonlyMap<string, Target | null> {
    const members = new Map<string, Target | null>();
    const namespaces = new Set<string>();
    for (const path of this.paths) {
      const file = this.files.get(path);
      for (const [name, index] of file?.shared?.names ?? []) {
        const variable = file?.variables[index];
        members.set(name, members.has(name) || !file || !variable ? null : { file, variable, path: [] });
        for (let at = name.lastIndexOf("."); at > 0; at = name.lastIndexOf(".", at - 1))
          namespaces.add(name.slice(0, at));
      }
    }
    this.namespaces = namespaces;
    return members;
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
