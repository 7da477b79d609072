import { describe, expect, it } from "vitest";
import { foundIn } from "../../support/found-in.ts";

const CASES: readonly (readonly [what: string, text: string, found: readonly string[]])[] = [
  [
    "a table on a class that is made for the first entry that callers give",
    "export class Part { static add(name, part) { if (!Part.parts) { Part.parts = {}; } Part.parts[name] = part; return part } static get(name) { return Part.parts && Part.parts[name] } }",
    ["parts static-field registry"],
  ],
  [
    "a set that is made for the first entry, each of which is taken out again",
    "let open; export function reset() { open && [...open].forEach((close) => close()) } export function keep() { const close = make(); open || (open = new Set()); open.add(close); done(() => open.delete(close)) }",
    ["open let registry"],
  ],
  [
    "a map of what is under way, made when there is something",
    "let waiting; export function wait(job) { if (!waiting) waiting = new Map(); const own = begin(); waiting.set(job, own); own.then(() => { waiting.delete(job) }) }",
    ["waiting let registry"],
  ],
  [
    "a table that is computed on first use",
    "let names = null; export function nameOf(all, code) { if (!names) { names = {}; for (const one of all) names[one.code] = one.name } return names[code] }",
    ["names let state"],
  ],
  [
    "a table whose parts the function that makes it was given",
    "let names; export function nameOf(all, code) { if (!names) { names = new Map(); for (let i = 0; i < all.length; i++) names.set(i, all) } return names.get(code) }",
    ["names let state"],
  ],
  [
    "a table of answers that is made with the first of them",
    "let readers: WeakMap<Config, Reader> | undefined; export class Reader { static for(config: Config): Reader { if (!readers) { readers = new WeakMap() } let reader = readers.get(config); if (!reader) { reader = new Reader(config); readers.set(config, reader) } return reader } }",
    ["readers let cache"],
  ],
  [
    "a dictionary of answers that is made where there is no answer yet",
    "let pictures: Record<string, string>; export function picture(id: string) { const kept = pictures && pictures[id]; if (kept) return kept; if (!pictures) pictures = {}; const made = draw(id); pictures[id] = made; return made }",
    ["pictures let cache"],
  ],
  [
    "a table that is computed on first use by what is found in it so far",
    "let groups = null; export function groupOf(all, code) { if (!groups) { groups = new Map(); for (const one of all) { const group = groups.get(one.kind); if (!group) groups.set(one.kind, one) } } return groups.get(code) }",
    ["groups let state"],
  ],
  [
    "a table that is made with two entries, one of which stands for the other",
    "let names = null; export function nameOf(code) { if (!names) { names = new Map(); names.set('one', load()); const first = names.get('one'); names.set('two', first.twin) } return names.get(code) }",
    ["names let state"],
  ],
  [
    "what is made anew whenever work begins",
    "let seen = null; export function walk(root) { seen = new Set(); seen.add(root); visit(root); seen = null } export const visit = (node) => seen.has(node);",
    ["seen let error-context"],
  ],
];

describe("collections that are made on first use", () => {
  it.each(CASES)("%s", (_what, text, found) => {
    expect(foundIn(text)).toEqual(found);
  });
});
