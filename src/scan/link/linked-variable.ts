import type { ImportSite } from "../../model/finding.ts";
import type { FileSummary, UseSummary, VariableSummary } from "../summary/file-summary.ts";
import { withoutMigrated } from "../summary/object-members.ts";
import { phaseOfMade } from "../summary/phase-of.ts";
import type { Phase } from "../summary/phase-of.ts";
import type { Lead } from "./leads.ts";
import type { Reads } from "./reads.ts";

/** A mention with the file it stands in. */
export interface PlacedUse {
  readonly file: FileSummary;
  readonly use: UseSummary;
  /** Mentioned where the binding was imported, not where it was declared. */
  readonly isForeign: boolean;
  readonly phase: Phase;
  /** The file of the mention that handed it on, where that is another one. */
  readonly originFile?: FileSummary;
}

/** An import that leads to a variable, with what its mentions are mentions of. */
export interface Attachment {
  readonly file: FileSummary;
  readonly local: VariableSummary;
  /** Steps from the local name to the module whose members they are, where that is not the one imported. */
  readonly above: readonly string[];
  /** Steps from the variable to what is imported. */
  readonly path: readonly string[];
  /** For the import of a whole module: the names that lead to the variable, each with the steps below it. */
  readonly members: ReadonlyMap<string, readonly string[]> | null;
  /** For the import of a module that has a whole: the names that lead elsewhere. */
  readonly others: ReadonlySet<string> | null;
  /** The local name is the variable's own: to assign it is to assign the variable. */
  readonly isOwnName?: true;
}

/** What a variable asks of the project around it. */
export interface Surroundings {
  readonly reads: Reads;
  /** When a function runs, told from the whole project; see LoadCalls. */
  readonly phaseOf: (file: FileSummary, frame: number) => Phase;
  /** Mentions of a variable in what it is handed to. */
  readonly followPasses: (direct: readonly PlacedUse[], variable: VariableSummary) => readonly PlacedUse[];
}

/** A variable with all that leads to it from other files. */
export class LinkedVariable {
  readonly file: FileSummary;
  readonly variable: VariableSummary;
  private readonly leads: readonly Lead[];
  private readonly around: Surroundings;

  /** @param leads those of all files, in their order */
  constructor(file: FileSummary, variable: VariableSummary, leads: readonly Lead[], around: Surroundings) {
    this.file = file;
    this.variable = variable;
    this.leads = leads;
    this.around = around;
  }

  /** Its mentions over all files. Put together anew each time: nobody asks for those of most variables. */
  get uses(): PlacedUse[] {
    const { file, variable } = this;
    const { reads, phaseOf, followPasses } = this.around;
    const when = variable.maker === null && !variable.inClosure ? phaseOf : phaseOfMade;
    reads.note(file.path, "content");
    const direct = variable.uses.map((use) => placed(file, use, false, when(file, use.during)));
    for (const attachment of this.attachments()) {
      const at = attachment.file;
      reads.note(at.path, "content");
      const uses = withoutMigrated(attachedUses(attachment), variable.migrated);
      // A namespace of the file itself: `Private.layout` is no mention by another module.
      for (const use of uses) direct.push(placed(at, use, at !== file, phaseOf(at, use.during)));
    }
    return [...direct, ...followPasses(direct, variable)];
  }

  /** Where other files import it or export it again. */
  get importers(): readonly ImportSite[] {
    for (const { site } of this.leads) this.around.reads.note(site.path, "content");
    return this.leadsHere().map(({ site }) => site);
  }

  get isImported(): boolean {
    return this.leadsHere().some(({ site }) => site.path !== this.file.path);
  }

  get isImportedByTestsOnly(): boolean {
    return this.attachments().every(({ file }) => {
      this.around.reads.note(file.path, "content");
      return file.testMark !== null;
    });
  }

  get isReexported(): boolean {
    return this.leadsHere().some(({ site }) => site.kind === "reexport");
  }

  /** Whether some mention may assign it or a part of it; told without a look at the mentions. */
  get mayAssign(): boolean {
    return this.variable.mayAssign || this.attachments().some(({ local }) => local.mayAssign);
  }

  /** Whether some mention may assign a part of it; told without a look at the mentions. */
  get mayAssignPart(): boolean {
    return this.variable.mayAssignPart || this.attachments().some(({ local }) => local.mayAssignPart);
  }

  /** `store[name]`: some file takes what it asks for at run time out of the whole module. */
  get isPickedByKey(): boolean {
    return this.attachments().some(
      ({ file, local, members }) =>
        members !== null && file.testMark === null && local.uses.some(({ path }) => path[0] === "*"),
    );
  }

  private attachments(): readonly Attachment[] {
    return this.leadsHere().flatMap(({ attachment }) => attachment ?? []);
  }

  private leadsHere(): readonly Lead[] {
    this.around.reads.note(this.file.path, "incoming");
    return this.leads;
  }
}

function placed(file: FileSummary, use: UseSummary, isForeign: boolean, phase: Phase): PlacedUse {
  return { file, use, isForeign, phase };
}

function attachedUses({ local, above, path, members, others, isOwnName }: Attachment): UseSummary[] {
  if (isOwnName) return [...local.uses];
  return members === null ? wholeUses(local, path, others) : memberUses(local, above, members);
}

function wholeUses(
  local: VariableSummary,
  path: readonly string[],
  others: ReadonlySet<string> | null,
): UseSummary[] {
  return (
    local.uses
      .filter((use) => !others?.has(memberName(use) ?? ""))
      // Assigning a local name that was filled by `require` changes the name, not the module.
      .filter(({ action, path: { length } }) => length > 0 || (action !== "write" && action !== "update"))
      .map((use) => (path.length === 0 ? use : { ...use, path: [...path, ...use.path] }))
  );
}

/** `import * as store`: the first step of each mention names the export. */
function memberUses(
  local: VariableSummary,
  above: readonly string[],
  members: ReadonlyMap<string, readonly string[]>,
): UseSummary[] {
  return local.uses.flatMap((use) => {
    const path = members.get(memberName(use, above) ?? "");
    if (!path) return [];
    const inner =
      use.path.length > above.length
        ? { ...use, path: [...path, ...use.path.slice(above.length + 1)] }
        : { ...use, method: null, path: [...path] };
    return [{ ...inner, end: use.memberEnd }];
  });
}

/** The export that a mention of a whole module, below some steps, names; or null. */
export function memberName({ path, method }: UseSummary, above: readonly string[] = []): string | null {
  if (!above.every((step, at) => path[at] === step)) return null;
  return path[above.length] ?? method;
}
