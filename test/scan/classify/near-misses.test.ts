import { describe, expect, it } from "vitest";
import { foundIn } from "../../support/found-in.ts";

/** What one circumstance tells from something else. */
const NEAR_MISSES: readonly (readonly [what: string, text: string, found: readonly string[]])[] = [
  [
    "bytes in the place of which callers put what they like",
    "let slots = new Uint8Array(8); export function put(i, n) { slots[i] = n } export function use(given) { slots = given }",
    ["slots let registry"],
  ],
  [
    "weak references that are looked up once something was put",
    "const refs = new Map(); const find = (k) => { const it = refs.get(k)?.deref(); return it }; const keep = (k, it) => { refs.set(k, new WeakRef(it)) }; export function open(k) { const made = make(k); keep(k, made); const known = find(k); if (known) return known; return made }",
    ["refs const-map registry"],
  ],
  [
    "a frozen table in which some property or other is set",
    "const table = { a: 1 }; Object.freeze(table); export function set(k, v) { table[k] = v }",
    ["table const-object registry"],
  ],
  [
    "what stands in a property of a frozen table",
    "const table = { a: { n: 1 } }; Object.freeze(table); export function set(v) { table.a.n = v }",
    ["table const-object state"],
  ],
  [
    "a table that is frozen now and then",
    "const table = { a: 1 }; if (process.env.SAFE) { Object.freeze(table) } export function set(v) { table.a = v }",
    ["table const-object state"],
  ],
  [
    "a frozen table",
    "const table = { a: 1 }; Object.freeze(table); export function set(v) { table.a = v }",
    [],
  ],
  [
    "the last answer and what it answers, in two fields",
    "const last = { key: null, value: null }; export function get(key) { if (last.key === key) return last.value; last.key = key; last.value = compute(key); return last.value }",
    ["last const-object cache"],
  ],
  [
    "two fields of which one is not always set",
    "const last = { key: null, value: null }; export function get(key) { if (last.key === key) return last.value; if (key) { last.key = key } last.value = compute(key); return last.value }",
    ["last const-object state"],
  ],
  [
    "one field that is compared with what comes",
    "const last = { value: null }; export function get(value) { if (last.value === value) return last.value; last.value = value; return null }",
    ["last const-object state"],
  ],
  [
    "a count of things that are taken here and given back there",
    "const pool = make(8); let free = 8; export function take() { const part = pool[--free]; return part } export function give() { free++ }",
    ["free let error-context"],
  ],
  [
    "a number that is set again once a time has passed, and a table that gets an entry then",
    "let count = 0; let countedAt = 0; export function next() { if (Date.now() - countedAt > 1000) { count = 1; countedAt = Date.now() } return count } const table = {}; let rows = table; let at = 0; export function all(key) { if (Date.now() - at > 1000) { rows[key] = load(key); at = Date.now() } return rows } export const put = (given) => { rows = given };",
    [
      "at let state",
      "count let state",
      "countedAt let state",
      "rows let state",
      "table const-object registry",
    ],
  ],
  [
    "how deep calls are nested, asked before the first is counted",
    "let depth = 0; export function begin() { if (depth === 0) open(); depth++ } export function end() { depth--; if (depth === 0) flush() } export const isOpen = () => depth > 0;",
    ["depth let error-context"],
  ],
  [
    "a list that is filled at a count, from which nothing is taken",
    "const lines = []; let count = 0; export function put(line) { lines[count++] = line } export const all = () => lines.slice(0, count);",
    ["count let state", "lines const-array registry"],
  ],
  [
    "a count beside a list whose places somebody else fills",
    "const pool = make(8); let free = 8; export function work() { const part = pool[--free]; use(part); free++ } export function set(i, v) { pool[i] = v }",
    ["free let state", "pool instance registry"],
  ],
];

describe("what is told apart by one circumstance", () => {
  it.each(NEAR_MISSES)("%s", (_, text, found) => {
    expect([...foundIn(text)].sort()).toEqual(found);
  });
});
