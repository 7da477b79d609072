import { getOrMake } from "../facade/get-or-make.ts";

/** Facts about an entry. */
export type Attributes = Readonly<Record<string, unknown>>;

/** How to compute attributes from an entry. */
export type IndexReaders<K, V> = Readonly<Record<string, (value: V, key: K) => unknown>>;

/** Finds keys by attribute without looking at every entry. */
export class AttributeIndex<K, V> {
  private readonly readers: IndexReaders<K, V>;
  private readonly readerNames: readonly string[];
  private readonly keysByValue = new Map<string, Map<unknown, Set<K>>>();
  private readonly attributesOfKey = new Map<K, Attributes>();

  constructor(readers: IndexReaders<K, V>) {
    this.readers = readers;
    this.readerNames = Object.keys(readers);
  }

  add(key: K, value: V, metadata: Attributes | undefined): void {
    if (metadata === undefined && this.readerNames.length === 0) return;
    const attributes: Record<string, unknown> = { ...metadata };
    for (const name of this.readerNames) attributes[name] = this.readers[name]?.(value, key);
    const names = Object.keys(attributes);
    if (names.length === 0) return;
    this.attributesOfKey.set(key, attributes);
    for (const name of names) this.keysOf(name, attributes[name]).add(key);
  }

  delete(key: K): void {
    if (this.attributesOfKey.size === 0) return;
    const attributes = this.attributesOfKey.get(key);
    if (attributes === undefined) return;
    this.attributesOfKey.delete(key);
    for (const name of Object.keys(attributes)) this.drop(name, attributes[name], key);
  }

  clear(): void {
    this.attributesOfKey.clear();
    this.keysByValue.clear();
  }

  /** Keys that have all of the attributes, in no promised order. */
  find(attributes: Attributes): K[] {
    const sets = Object.keys(attributes).map((name) => this.keysByValue.get(name)?.get(attributes[name]));
    if (sets.length === 0 || sets.includes(undefined)) return [];
    const [smallest, ...others] = (sets as Set<K>[]).sort((a, b) => a.size - b.size);
    return [...(smallest as Set<K>)].filter((key) => others.every((set) => set.has(key)));
  }

  private keysOf(name: string, value: unknown): Set<K> {
    const byValue = getOrMake(this.keysByValue, name, () => new Map<unknown, Set<K>>());
    return getOrMake(byValue, value, () => new Set<K>());
  }

  // Emptied sets go too: attribute values may be as many as the entries that ever were.
  private drop(name: string, value: unknown, key: K): void {
    const byValue = this.keysByValue.get(name);
    const keys = byValue?.get(value);
    keys?.delete(key);
    if (keys?.size === 0) byValue?.delete(value);
  }
}
