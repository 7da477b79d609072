import { expect, it } from "vitest";
import type { Rewrite } from "../../../src/model/stage.ts";
import { withLimits } from "../../../transforms/cache/with-limits.ts";
import { module as cache } from "../../../transforms/cache/module.ts";

const LIMITS = { ttlSeconds: 90, max: 5, each: { "a:memo.js#own": { ttlSeconds: 7, max: 2 } } };

/** What the stage would write with the limits of a person, when without them it writes `text`. */
function limited(text: string, id = "a:memo.js#other"): string {
  const edit = { path: "memo.js", start: 0, end: 0, text };
  const imports = [{ path: "memo.js", name: "cache", local: "cache" }];
  const rewrite: Rewrite = { kind: "rewrite", edits: [edit], imports, notes: [] };
  const outcome = withLimits({ ...cache, rewrite: () => rewrite }, LIMITS).rewrite(
    { id } as never,
    {} as never,
  );
  return outcome?.kind === "rewrite" ? (outcome.edits[0]?.text ?? "") : "";
}

it.each([
  ['cache("a", { flag: "f", legacy: ', 'cache("a", { flag: "f", ttl: 90000, max: 5, legacy: '],
  [
    'cache("a", { flag: "f", ttl: 60 * 1000, legacy: ',
    'cache("a", { flag: "f", ttl: 60 * 1000, max: 5, legacy: ',
  ],
  [
    "cache('a', {\n  flag: 'f',\n  max: MOST,\n  legacy: ",
    "cache('a', {\n  flag: 'f',\n  max: MOST,\n  ttl: 90000,\n  legacy: ",
  ],
  ['cache("a", { flag: "f", ttl: T, max: M, legacy: ', 'cache("a", { flag: "f", ttl: T, max: M, legacy: '],
])("limits that a person gave fill in what the code of %j leaves open", (text, expected) => {
  expect(limited(text)).toBe(expected);
});

it("the limits of a single cache go before those of all", () => {
  expect(limited('cache("a", { flag: "f", legacy: ', "a:memo.js#own")).toBe(
    'cache("a", { flag: "f", ttl: 7000, max: 2, legacy: ',
  );
});

it("what is kept for ever has the limits that a person gave for it alone", () => {
  const text = 'cache("a", { flag: "f", ttl: Infinity, max: Infinity, legacy: ';
  expect(limited(text)).toBe(text);
  expect(limited(text, "a:memo.js#own")).toBe('cache("a", { flag: "f", ttl: 7000, max: 2, legacy: ');
});
