import { joinPrints } from "../recall/join-prints.ts";
import type { PlaceRecall } from "../recall/place-recall.ts";
import { saidOfBundles, saidToBundles } from "./bare-bundles.ts";
import type { PlaceNotes } from "./place-notes.ts";
import type { PrintedTexts } from "./project-texts.ts";
import { PLACE_KINDS, printOfSaid, sayingsOf } from "./sayings.ts";
import type { PlaceKind, Sayings } from "./sayings.ts";

/** What all files of a project say to a kind of question, as one print: while it is the same, so are the answers. */
export class ProjectSays {
  private readonly texts: PrintedTexts;
  private readonly recall: PlaceRecall;
  private readonly notes: PlaceNotes;
  private readonly bundles: number;
  private sayings: Sayings[] | null = null;
  private readonly edited = new Set<string>();
  private readonly known = new Map<PlaceKind, number>();

  constructor(texts: PrintedTexts, recall: PlaceRecall, notes: PlaceNotes) {
    this.texts = texts;
    this.recall = recall;
    this.notes = notes;
    this.bundles = recall.bundles ??= printOfSaid(saidOfBundles(texts));
  }

  print(kind: PlaceKind): number {
    const known = this.known.get(kind);
    if (known !== undefined) return known;
    const at = PLACE_KINDS.indexOf(kind);
    const prints = this.all().flatMap((sayings, file) => {
      const said = sayings[at] as number;
      return said === 0 ? [] : [file, said];
    });
    const print = joinPrints(kind === "bundle" ? [this.bundles, ...prints] : prints);
    this.known.set(kind, print);
    return print;
  }

  /** The file has another text by now. */
  edit(path: string): void {
    this.edited.add(path);
    this.known.clear();
  }

  private all(): readonly Sayings[] {
    const { files } = this.texts;
    this.sayings ??= files.map((path, file) => this.said(path, file));
    for (const path of this.edited) {
      const file = this.recall.numberOf(path);
      if (file !== null) this.sayings[file] = this.said(path, file);
    }
    this.edited.clear();
    return this.sayings;
  }

  private said(path: string, file: number): Sayings {
    const { texts, notes } = this;
    const toBundles = (): readonly unknown[] =>
      this.bundles === 0 ? [] : saidToBundles(path, texts.glance(path));
    return this.recall.sayings.recalled(
      file,
      () => texts.printOf(path),
      () => sayingsOf(notes.saidBy(path, texts), toBundles()),
    );
  }
}
