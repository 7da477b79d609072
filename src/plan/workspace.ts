import { applyEdits } from "../edit/apply-edits.ts";
import { composeEdits } from "../edit/compose-edits.ts";
import type { Edit, FileChange } from "../model/edit.ts";
import type { Finding } from "../model/finding.ts";
import type { FolderFiles } from "../scan/sources/folder-files.ts";
import type { PlaceNotes } from "../scan/sources/place-notes.ts";
import { Sources } from "../scan/sources/sources.ts";
import type { Parse } from "../scan/syntax/raw-transfer.ts";
import type { PlanRecall } from "./recall/plan-recall.ts";
import type { PackageType } from "../scan/sources/module-kind.ts";

export interface WorkspaceOptions {
  readonly readText: (path: string) => string;
  /** See TextsRead. */
  readonly glance: (path: string) => string;
  /** Texts that earlier stages left, by path. */
  readonly earlier: ReadonlyMap<string, string>;
  readonly packageType: (path: string) => PackageType;
  /** See nullChecks. */
  readonly checksNulls?: (path: string) => boolean;
  /** See testRunners. */
  readonly testRunner?: (path: string) => string | null;
  readonly files: readonly string[];
  readonly folders: () => FolderFiles;
  readonly printOf: (path: string) => number;
  /** Kept from one workspace of a plan to the next. */
  readonly placeNotes: PlaceNotes;
  /** What reads the texts' syntax; null for the parser as it comes. */
  readonly parse: Parse | null;
  /** What came of the same work on the same texts earlier; null where nothing is kept. */
  readonly recall: PlanRecall | null;
}

/** All that some work depends on, beside what it asks the sources for. */
type Question = (printOf: (finding: Finding) => number) => readonly unknown[];

/** The project's texts in memory, with the edits made to them since it was opened. */
export class Workspace {
  readonly facts: Sources;
  private readonly options: WorkspaceOptions;
  private readonly edits = new Map<string, readonly Edit[]>();

  constructor(options: WorkspaceOptions) {
    this.options = options;
    const { recall, parse, ...sources } = options;
    this.facts = new Sources({
      ...sources,
      ...(parse === null ? {} : { parse }),
      ...(recall === null ? {} : { places: recall.places }),
    });
  }

  /**
   * See PlanRecall.
   *
   * @param question told how to tell a finding from others
   */
  recalled<Result>(question: Question, work: () => Result): Result {
    this.facts.forgetOldTrees();
    const { recall } = this.options;
    if (recall === null) return work();
    const asked = question((finding) => recall.printOfFinding(finding));
    return recall.recalled(JSON.stringify(asked), this.facts, work);
  }

  /** @throws OverlappingEdits */
  apply(edits: readonly Edit[]): void {
    for (const path of new Set(edits.map((edit) => edit.path))) {
      this.applyTo(
        path,
        edits.filter((edit) => edit.path === path),
      );
    }
  }

  /** Every file that is not as it was, with the edits that make it so. */
  changes(): readonly FileChange[] {
    return [...this.edits.keys()].sort().map((path) => ({
      path,
      before: this.facts.original(path),
      after: this.facts.text(path),
      edits: this.edits.get(path) ?? [],
    }));
  }

  private applyTo(path: string, edits: readonly Edit[]): void {
    const original = this.facts.original(path);
    const before = this.edits.get(path);
    const text = applyEdits(this.facts.text(path), edits);
    this.edits.set(path, before ? composeEdits(path, original.length, before, edits) : edits);
    this.facts.replace(path, text);
  }
}
