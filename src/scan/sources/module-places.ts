import type { PlaceRecall } from "../recall/place-recall.ts";
import { bareBundleOf, bareBundles } from "./bare-bundles.ts";
import type { BareBundle } from "./bare-bundles.ts";
import type { BundleLack } from "./bundle-lack.ts";
import { computedImportOf } from "./computed-imports.ts";
import { dependencyBanOf } from "./dependency-bans.ts";
import type { DependencyBan } from "./dependency-bans.ts";
import { looseReferenceTo } from "./loose-references.ts";
import type { PlaceNotes } from "./place-notes.ts";
import { ProjectSays } from "./project-says.ts";
import type { PrintedTexts } from "./project-texts.ts";
import { namelessFolderOf, takesInByName } from "./nameless-places.ts";
import { mentionsModule } from "./reached-inside.ts";
import type { InsideReader } from "./reached-inside.ts";
import type { ProjectSaid } from "./said.ts";
import type { PlaceKind } from "./sayings.ts";

/** Answers questions about a module's place in the project, which rest on what all files say. */
export class ModulePlaces {
  private readonly now: PrintedTexts;
  private readonly original: PrintedTexts;
  private readonly recall: PlaceRecall | null;
  private readonly notes: PlaceNotes;
  private saidNow: ProjectSays | null = null;
  private saidAtFirst: ProjectSays | null = null;
  private readers: readonly InsideReader[] | null = null;
  private bundles: readonly BareBundle[] | null = null;
  private bans: readonly DependencyBan[] | null = null;
  private nameless: readonly string[] | null = null;

  /**
   * @param now the texts with what was replaced
   * @param original as they were before that: what tools and tests ask for does not change with a rewrite of the
   * modules
   * @param recall answers of earlier; null where each is worked out
   * @param notes of what was worked out for others
   */
  constructor(now: PrintedTexts, original: PrintedTexts, recall: PlaceRecall | null, notes: PlaceNotes) {
    this.now = now;
    this.original = original;
    this.recall = recall;
    this.notes = notes;
  }

  looseReferenceTo(path: string, followed?: ReadonlyMap<string, number>): string | null {
    const question = [path, followed === undefined ? null : [...followed]];
    return this.answer("loose", question, () => {
      const said = this.saidIn(this.now);
      return computedImportOf(path, said) ?? looseReferenceTo(path, said, followed);
    });
  }

  privateAccessTo(path: string): string | null {
    return this.answer("private", [path], () => {
      const { files, saidBy } = this.saidIn(this.original);
      this.readers ??= files.flatMap((file) => saidBy(file).reader ?? []);
      return this.readers.find((reader) => mentionsModule(reader, path))?.file ?? null;
    });
  }

  bundleLackOf(path: string): BundleLack | null {
    return this.answer("bundle", [path], () => {
      this.bundles ??= this.notes.bundles.of(this.original, bareBundles);
      return bareBundleOf(path, this.bundles)?.lack ?? null;
    });
  }

  dependencyBanOf(path: string): string | null {
    return this.answer("ban", [path], () => {
      const { files, saidBy } = this.saidIn(this.original);
      this.bans ??= files.flatMap((file) => saidBy(file).bans);
      return dependencyBanOf(path, this.bans);
    });
  }

  /** The folder in which nothing finds a package by its name, where the module stands in one, or null. */
  namelessFolderOf(path: string): string | null {
    const folder = this.answer("nameless", [path], () => {
      const { files, saidBy } = this.saidIn(this.original);
      this.nameless ??= files.flatMap((file) => saidBy(file).nameless);
      return namelessFolderOf(path, this.nameless);
    });
    // What a rewrite takes in by its name does not tell.
    return folder === null || takesInByName(this.original.glance(path)) ? null : folder;
  }

  /** The file has another text from now on. */
  edit(path: string): void {
    this.saidNow?.edit(path);
  }

  private saidIn(texts: PrintedTexts): ProjectSaid {
    return { files: texts.files, saidBy: (path) => this.notes.saidBy(path, texts) };
  }

  /** What is recalled is what the same work has answered. */
  private answer<Answer extends string>(
    kind: PlaceKind,
    question: readonly unknown[],
    work: () => Answer | null,
  ): Answer | null {
    const { recall } = this;
    if (recall === null) return work();
    return recall.answer(kind, question, () => this.print(kind, recall), work) as Answer | null;
  }

  private print(kind: PlaceKind, recall: PlaceRecall): number {
    if (kind === "loose") return (this.saidNow ??= new ProjectSays(this.now, recall, this.notes)).print(kind);
    return (this.saidAtFirst ??= new ProjectSays(this.original, recall, this.notes)).print(kind);
  }
}
