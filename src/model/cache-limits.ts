/** How long a cache keeps an entry, in seconds, and how many. */
export interface CacheLimits {
  readonly ttlSeconds: number;
  readonly max: number;
}

/** The limits of the caches that a run writes, and those of single ones by finding id. */
export interface RunCacheLimits extends CacheLimits {
  readonly each?: Readonly<Record<string, CacheLimits>> | undefined;
}
