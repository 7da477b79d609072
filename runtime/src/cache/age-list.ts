/** An element of an `AgeList`; it stands in one list at a time. */
export interface Linked<E> {
  older: E | null;
  newer: E | null;
}

/**
 * Elements in the order of their writing. Linked: taking one out of a Map and putting it in again costs ten times as
 * much.
 */
export class AgeList<E extends Linked<E>> {
  oldest: E | null = null;
  newest: E | null = null;

  append(element: E): void {
    element.older = this.newest;
    if (this.newest === null) this.oldest = element;
    else this.newest.newer = element;
    this.newest = element;
  }

  /** Takes the element out and gives back the one that was written after it. */
  unlink(element: E): E | null {
    const { older, newer } = element;
    if (older === null) this.oldest = newer;
    else older.newer = newer;
    if (newer === null) this.newest = older;
    else newer.older = older;
    element.older = element.newer = null;
    return newer;
  }

  clear(): void {
    this.oldest = this.newest = null;
  }
}
