import { joinPrints } from "../recall/join-prints.ts";
import type { PlaceRecall } from "../recall/place-recall.ts";
import { saidOfBundles } from "./bare-bundles.ts";
import { PLACE_KINDS, printOfSaid, sayingsOf } from "./sayings.ts";
import type { PlaceKind, Sayings } from "./sayings.ts";

/** The texts of a project, and what tells one text of a file from another. */
export interface PrintedTexts {
  readonly files: readonly string[];
  readonly text: (path: string) => string;
  /** NaN where it is not known. */
  readonly printOf: (path: string) => number;
}

/** What all files of a project say to a kind of question, as one print: while it is the same, so are the answers. */
export class ProjectSays {
  private readonly texts: PrintedTexts;
  private readonly recall: PlaceRecall;
  private readonly bundles: number;
  private sayings: Sayings[] | null = null;
  private readonly edited = new Set<string>();
  private readonly known = new Map<PlaceKind, number>();

  constructor(texts: PrintedTexts, recall: PlaceRecall) {
    this.texts = texts;
    this.recall = recall;
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
    const { printOf, text } = this.texts;
    return this.recall.sayings.recalled(
      file,
      () => printOf(path),
      () => sayingsOf(path, text(path), this.bundles !== 0),
    );
  }
}
