/**
 * What a person is told of the limits that a cache's code keeps by hand: mostly why `finish` leaves them where they
 * are.
 */
const limitNotes = {
  "makes-room":
    "its check makes room before there are too many; the cache would take out another entry than this code does",
  "other-limit": "the cache has another limit than the code compares with",
  "entries-there": "the table does not start empty, or is an object that inherits",
  "entries-seen": "an entry is reached by more than reading its fields behind a `get` into a constant",
  "asked-besides":
    "`has`, `size` or the keys are asked for as well, after which an entry is served a moment longer",
  "time-used": "the time is written or read elsewhere, or is not the clock's as an entry is put",
  "type-shared":
    "the type of its entries is used elsewhere, takes types or extends others, or stands in a comment",
  "not-understood": "the check does more than the cache would, or stands where taking it out needs a person",
  "one-less":
    "its `ttl` is one less now: the code took an entry of exactly that age for too old, the cache does not",
} as const;

export type LimitNoteCode = keyof typeof limitNotes;

/** A sentence about one cache. */
export function limitNoteText(site: string, code: LimitNoteCode): string {
  const lead = code === "one-less" ? "" : "a limit is still kept by hand, for ";
  return `cache ${site}: ${lead}${limitNotes[code]}`;
}
