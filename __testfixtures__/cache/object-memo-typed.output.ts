import { cache } from "@unambient/runtime";

type Parsed = { readonly words: readonly string[] };

const parsed = cache<Parsed>("parsed", {
  flag: "use_ttl_cache",
  legacy: Object.create(null),
});
const counted = cache<number | undefined>("counted", {
  flag: "use_ttl_cache",
  legacy: {},
});

export function parse(text: string): Parsed {
  const known = parsed.get(text);
  if (known) return known;
  return parsed.set(text, { words: String(text).split(" ") });
}

export function count(text: string): number {
  let words = counted.get(text);
  if (words === undefined) {
    words = parse(text).words.length;
    counted.set(text, words);
  }
  return counted.get(text)!;
}
