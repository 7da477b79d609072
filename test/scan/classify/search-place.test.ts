import { describe, expect, it } from "vitest";
import { foundIn } from "../../support/found-in.ts";

const CASES: readonly (readonly [what: string, text: string, found: readonly string[]])[] = [
  [
    "an expression that is tested and goes on from there next time",
    "const digit = /\\d/g; export const isNumber = (text) => digit.test(text)",
    ["digit instance state"],
  ],
  [
    "one that is made, and sticks",
    'const token = new RegExp("[a-z]", "y"); export const isWord = (text) => token.test(text)',
    ["token instance state"],
  ],
  [
    "one that is told where to begin by another function",
    "const word = /\\w+/g; export function begin(at) { word.lastIndex = at } export function next(text) { begin(0); return word.exec(text) }",
    ["word instance state"],
  ],
  [
    "one that is told where to begin in a branch",
    "const word = /\\w+/g; export function next(text, at) { if (at) { word.lastIndex = at } return word.exec(text) }",
    ["word instance state"],
  ],
  [
    "one of which another is told where to begin",
    "const word = /\\w+/g; const digit = /\\d/y; export function next(text) { digit.lastIndex = 0; return word.exec(text) && digit.test(text) }",
    ["word instance state"],
  ],
  [
    "one that is replaced",
    "let token = /a/g; export const use = (next) => { token = next }; export const isThere = (text) => token.test(text)",
    ["token let state"],
  ],
  [
    "one that is asked outside of a loop's condition as well",
    "const word = /\\w+/g; export function words(text) { const all = []; let hit = word.exec(text); while (hit) { if (hit[0] === '.') break; all.push(hit[0]); hit = word.exec(text) } return all }",
    ["word instance state"],
  ],
  [
    "one whose loop goes on until nothing more is found",
    "const word = /\\w+/g; export function words(text) { const all = []; let hit; while ((hit = word.exec(text))) all.push(hit[0]); return all }",
    [],
  ],
  [
    "one whose loop asks below whether something was found",
    "const word = /\\w+/g; export function words(text) { const all = []; let hit; do { hit = word.exec(text); if (hit) all.push(hit[0]) } while (hit); return all }",
    [],
  ],
  [
    "one that is asked before the loop and at the end of each turn",
    "const word = /\\w+/g; export function words(text) { const all = []; let hit = word.exec(text); while (hit !== null) { all.push(hit[0]); hit = word.exec(text) } return all }",
    [],
  ],
  [
    "one that is asked in the head of a loop",
    "const word = /\\w+/g; export function words(text) { const all = []; for (let hit = word.exec(text); hit; hit = word.exec(text)) all.push(hit[0]); return all }",
    [],
  ],
  [
    "one whose loop goes to the next turn before it asks again",
    "const word = /\\w+/g; export function words(text) { const all = []; let hit = word.exec(text); while (hit !== null) { if (hit[0] === '.') return all; all.push(hit[0]); hit = word.exec(text) } return all }",
    ["word instance state"],
  ],
  [
    "one whose loop asks for something else as well",
    "const word = /\\w+/g; export function words(text, most) { const all = []; let hit; do { hit = word.exec(text); if (hit) all.push(hit[0]) } while (hit && all.length < most); return all }",
    ["word instance state"],
  ],
  [
    "one that is asked before a loop over something else",
    "const word = /\\w+/g; export function words(text, list) { let hit = word.exec(text); while (hit) { hit = list.pop() } }",
    ["word instance state"],
  ],
  [
    "one that replaces where its test finds something",
    'const unsafe = /[<&]/g; export const escape = (text) => unsafe.test(text) ? text.replace(unsafe, "_").trim() : text',
    [],
  ],
  [
    "one that replaces in the branch of an `if`, or behind `&&`",
    'const tab = /\\t/g; const end = /\\n/g; export function plain(text) { if (tab.test(text)) { text = "" + text.replace(tab, " ") } return (end.test(text)) && `${text.replaceAll(end, "")}` }',
    [],
  ],
  [
    "one that is sent to the beginning where its test has found something",
    'const unsafe = /[<&]/g; export const quote = (text) => unsafe.test(text) ? (text[unsafe.lastIndex - 1] === ((unsafe.lastIndex = 0), "<") ? 1 : 2) : 0',
    [],
  ],
  [
    "one that is sent to the beginning first of all where its test has found something",
    "const unsafe = /[<&]/g; export function isSafe(text) { if (unsafe.test(text)) { unsafe.lastIndex = 0; return false } return true }",
    [],
  ],
  [
    "one that is sent elsewhere where its test has found something",
    "const unsafe = /[<&]/g; export function isSafe(text) { if (unsafe.test(text)) { unsafe.lastIndex = 1; return false } return true }",
    ["unsafe instance state"],
  ],
  [
    "one that is tested where another one is sent to the beginning",
    "const unsafe = /[<&]/g; const end = /$/g; export function isSafe(text) { if (unsafe.test(text)) { end.lastIndex = 0; return false } return true }",
    ["unsafe instance state"],
  ],
  [
    "one that is sent to the beginning in one of two branches",
    "const unsafe = /[<&]/g; export const isSafe = (text, on) => unsafe.test(text) ? (on ? (unsafe.lastIndex = 0) : 1) : 2",
    ["unsafe instance state"],
  ],
  [
    "one that replaces where its test finds nothing",
    'const unsafe = /[<&]/g; export const escape = (text) => unsafe.test(text) ? text : text.replace(unsafe, "_")',
    ["unsafe instance state"],
  ],
  [
    "one whose test is followed by a search with another",
    'const unsafe = /[<&]/g; export const escape = (text) => unsafe.test(text) ? text.replace(/</g, "_") : text',
    ["unsafe instance state"],
  ],
  [
    "one that replaces where its test finds nothing, behind `||`",
    'const unsafe = /[<&]/g; export const escape = (text) => unsafe.test(text) || text.replace(unsafe, "_")',
    ["unsafe instance state"],
  ],
  [
    "two, of which one is tested and the other one replaces",
    'const tab = /\\t/g; const end = /\\n/g; export const plain = (text) => tab.test(text) ? text.replace(end, "") : text',
    ["tab instance state"],
  ],
  [
    "one whose test is followed by a search that may not happen",
    'const unsafe = /[<&]/g; export const escape = (text, on) => unsafe.test(text) ? on && text.replace(unsafe, "_") : text',
    ["unsafe instance state"],
  ],
  [
    "one that is told where to begin before each search",
    'const token = new RegExp("[a-z]", "y"); export const isWord = (text, at) => { token.lastIndex = at; if (text) { return token.test(text) } }',
    [],
  ],
  [
    "a static field that is set back and only replaces",
    'export class Query { static #quotes = /"+/g; static plain(text) { Query.#quotes.lastIndex = 0; return text.replace(Query.#quotes, "") } }',
    [],
  ],
  ["one without a place", "const digit = /\\d/; export const isNumber = (text) => digit.test(text)", []],
  [
    "one made without a place",
    'const digit = new RegExp("[0-9]", "i"); export const isNumber = (text) => digit.test(text)',
    [],
  ],
  [
    "one that only replaces, splits and matches",
    'const dash = /-/g; export const plain = (text) => text.replace(dash, " ").split(dash).concat(text.match(dash), [...text.matchAll(dash)])',
    [],
  ],
  [
    "one that searches while the module loads",
    "const word = /\\w+/g; export const first = word.exec(process.argv[2])",
    [],
  ],
  [
    "a local name for one of several",
    "const open = /</g; const close = />/g; export function scan(text) { let one = open; let at = 0; for (;;) { one.lastIndex = at; const hit = one.exec(text); if (!hit) return at; at = hit.index + 1; one = one === open ? close : open } }",
    [],
  ],
];

describe("the place where a search goes on", () => {
  for (const [what, text, found] of CASES) it(what, () => expect(foundIn(text)).toEqual(found));
});
