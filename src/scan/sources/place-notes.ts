import type { BareBundle } from "./bare-bundles.ts";
import type { DependencyBan } from "./dependency-bans.ts";
import type { ProjectTexts } from "./loose-references.ts";
import type { InsideReader } from "./reached-inside.ts";

/**
 * What was worked out about the places of modules, for all the sources that a plan opens: each try at a stage opens its own, over
 * texts of which few are others than before.
 */
export class PlaceNotes {
  readonly readers = new NotesByText<InsideReader | null>();
  readonly computed = new NotesByText<readonly string[]>();
  readonly bans = new NotesByText<readonly DependencyBan[]>();
  readonly bundles = new NoteOfTexts<readonly BareBundle[]>();
}

/** What each text comes to by itself. */
export class NotesByText<Value> {
  private readonly known = new Map<string, readonly [text: string, value: Value]>();

  of(path: string, text: string, work: () => Value): Value {
    const known = this.known.get(path);
    if (known?.[0] === text) return known[1];
    const value = work();
    this.known.set(path, [text, value]);
    return value;
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
