import type { CacheLimits } from "../model/cache-limits.ts";

const FALLBACK: CacheLimits = { ttlSeconds: 300, max: 10_000 };

/**
 * Limits that the code itself gives its caches by hand: a constant with a name such as `TTL_MS`, `maxAge` or
 * `MAX_ENTRIES`. The longest and the largest found, so that no cache forgets sooner than it did; common values where
 * there is none.
 */
export function foundLimits(texts: readonly string[]): CacheLimits {
  const ttls = texts
    .flatMap((text) => found(text, /\b(\w*(?:ttl|max_?age|expir(?:y|es?|ation))\w*)/gi))
    .map(seconds);
  const sizes = texts.flatMap((text) => found(text, /\b(\w*max_?(?:size|entries|items|length|count)\w*)/gi));
  return {
    ttlSeconds: ttls.length === 0 ? FALLBACK.ttlSeconds : Math.max(...ttls),
    max: sizes.length === 0 ? FALLBACK.max : Math.max(...sizes.map(({ value }) => value)),
  };
}

interface Constant {
  readonly name: string;
  readonly value: number;
}

/** `NAME = 5 * 60 * 1000` or `name: 60_000`: products of whole numbers. */
function found(text: string, names: RegExp): readonly Constant[] {
  return [...text.matchAll(names)].flatMap((match) => {
    const after = text.slice(match.index + match[0].length);
    const product = /^\s*(?::\s*number\s*)?[:=]\s*(\d[\d_]*(?:\s*\*\s*\d[\d_]*)*)/.exec(after)?.[1];
    const value = product
      ?.split("*")
      .reduce((total, factor) => total * Number(factor.trim().replaceAll("_", "")), 1);
    return value === undefined || value === 0 ? [] : [{ name: match[1] ?? "", value }];
  });
}

/** JavaScript counts in milliseconds unless a name says seconds. */
function seconds({ name, value }: Constant): number {
  return /s(?:ec(?:ond)?s?)?$/i.test(name) && !/ms$/i.test(name) && /sec/i.test(name)
    ? value
    : Math.max(1, Math.round(value / 1000));
}
