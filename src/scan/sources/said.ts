import { computedIn } from "./computed-imports.ts";
import { bansIn } from "./dependency-bans.ts";
import type { DependencyBan } from "./dependency-bans.ts";
import { namelessIn } from "./nameless-places.ts";
import { readerIn } from "./reached-inside.ts";
import type { InsideReader } from "./reached-inside.ts";
import { saidLoosely } from "./said-loosely.ts";
import type { SaidLoosely } from "./said-loosely.ts";

/**
 * What a text says to questions about the places of modules: all that they look at, so that the text itself need not
 * be kept.
 */
export interface Said {
  readonly loosely: SaidLoosely | null;
  /** See computedIn. */
  readonly computed: readonly string[];
  readonly reader: InsideReader | null;
  readonly bans: readonly DependencyBan[];
  /** See namelessIn. */
  readonly nameless: readonly string[];
}

/** The files of a project, with what each says. */
export interface ProjectSaid {
  readonly files: readonly string[];
  readonly saidBy: (path: string) => Said;
}

export function saidIn(path: string, text: string): Said {
  const [loosely, computed] = [saidLoosely(path, text), computedIn(path, text)];
  const [reader, bans] = [readerIn(path, text), bansIn(path, text)];
  const nameless = namelessIn(path, text);
  const lists = computed.length + bans.length + nameless.length;
  if (loosely === null && reader === null && lists === 0) return NOTHING;
  // What is cut out of a text holds on to the whole of it.
  return JSON.parse(JSON.stringify({ loosely, computed, reader, bans, nameless })) as Said;
}

const NOTHING: Said = Object.freeze({ loosely: null, computed: [], reader: null, bans: [], nameless: [] });
