import type { BareBundle } from "./bare-bundles.ts";
import type { EditedTexts, ProjectTexts } from "./project-texts.ts";
import { saidIn } from "./said.ts";
import type { Said } from "./said.ts";

/**
 * What was worked out about the places of modules, for all the sources that a plan opens: each try at a stage opens
 * its own, over texts of which few are others than on disk.
 */
export class PlaceNotes {
  readonly bundles = new NoteOfTexts<readonly BareBundle[]>();
  private readonly said = new Map<string, readonly [edited: string | null, said: Said]>();

  /** What a file says, worked out once for each text that it has. */
  saidBy(path: string, { edited, glance }: EditedTexts): Said {
    const text = edited(path);
    const known = this.said.get(path);
    if (known?.[0] === text) return known[1];
    const said = saidIn(path, text ?? glance(path));
    this.said.set(path, [text, said]);
    return said;
  }
}

/** What texts come to together, for as long as those that were looked at stay as they are. */
export class NoteOfTexts<Value> {
  private readonly read = new Map<string, string>();
  private known: { readonly value: Value } | null = null;

  /** @param project of the same files each time */
  of({ files, text }: ProjectTexts, work: (project: ProjectTexts) => Value): Value {
    if (this.known && [...this.read].every(([path, before]) => text(path) === before))
      return this.known.value;
    this.read.clear();
    const noted = (path: string): string => {
      const now = text(path);
      this.read.set(path, now);
      return now;
    };
    this.known = { value: work({ files, text: noted }) };
    return this.known.value;
  }
}
