import { applyEdits } from "../edit/apply-edits.ts";
import { composeEdits } from "../edit/compose-edits.ts";
import type { Edit, FileChange } from "../model/edit.ts";
import { Sources } from "../scan/sources/sources.ts";
import type { PackageType } from "../scan/sources/module-kind.ts";

export interface WorkspaceOptions {
  readonly readText: (path: string) => string;
  readonly packageType: (path: string) => PackageType;
  readonly files: readonly string[];
}

/** The project's texts in memory, with the edits made to them since it was opened. */
export class Workspace {
  readonly facts: Sources;
  private readonly options: WorkspaceOptions;
  private readonly edits = new Map<string, readonly Edit[]>();

  constructor(options: WorkspaceOptions) {
    this.options = options;
    this.facts = new Sources(options);
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
      before: this.options.readText(path),
      after: this.facts.text(path),
      edits: this.edits.get(path) ?? [],
    }));
  }

  private applyTo(path: string, edits: readonly Edit[]): void {
    const original = this.options.readText(path);
    const before = this.edits.get(path);
    const text = applyEdits(this.facts.text(path), edits);
    this.edits.set(path, before ? composeEdits(path, original.length, before, edits) : edits);
    this.facts.replace(path, text);
  }
}
