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
