import { describe, expect, it } from "vitest";
import { scanSources } from "../../../src/scan/scan-sources.ts";

/** What is said of the first state of a text. */
function reasonOf(text: string): string {
  return scanSources(new Map([["src/a.ts", text]])).findings[0]?.reason ?? "";
}

const CASES: readonly (readonly [what: string, text: string, reason: string])[] = [
  [
    "what is noted anew before it is compared with what was there",
    "let last; export function heard(url) { if (url) { const to = clean(url); last = to; if (last === url) tell() } }",
    "functions replace its value",
  ],
  [
    "the least that was met so far",
    "let least = Infinity; export function heard(n) { if (least > n) { least = Math.min(least, n); show(most - least) } } export const of = () => least > 0;",
    "functions replace its value",
  ],
  [
    "what is made where there is none",
    "let made; export function of() { if (!made) { made = build() } return made }",
    "it is made on first use",
  ],
  [
    "a time by which work is held back",
    "let at = 0; export function beat(send) { if (Date.now() - at > 1000) { at = Date.now(); send() } }",
    "it holds when something was last done",
  ],
  [
    "a time that is given something else as well",
    "let at = 0; export function beat(send, next) { if (Date.now() - at > 1000) { at = Date.now(); send() } if (next) at = next.at }",
    "functions replace its value",
  ],
  [
    "a time that another function asks for",
    "let at = 0; export function touch() { at = Date.now() } export const idle = () => Date.now() - at > 1000;",
    "functions replace its value",
  ],
  [
    "a text that grows",
    "let rest = ''; export function hear(chunk) { rest += chunk; const at = rest.indexOf('.'); if (at > 0) rest = rest.slice(at + 1) }",
    "functions add to its text",
  ],
  [
    "a place that is closed by a slash",
    "let base; export function open(at) { base = at; if (!base.endsWith('/')) base += '/' } export const of = (name) => base + name;",
    "functions add to its text",
  ],
  [
    "a number that grows by another",
    "let size = 0; export function hear(chunk) { size += chunk.length } export const all = () => size;",
    "functions count it up",
  ],
  [
    "settings into which others are copied",
    "const settings = { level: 1 }; export const set = (given) => { Object.assign(settings, given) }; export const level = () => settings.level;",
    "functions copy properties that they are given into it",
  ],
  [
    "a list that a package takes something out of",
    "import { pull } from 'lodash'; const names = ['a', 'b']; export const drop = (name) => { pull(names, name) }; export const all = () => names.join();",
    "it is changed after load and has no role of its own",
  ],
  [
    "a list that a function hands to another one to be sorted",
    "const names = ['b', 'a']; export const sorted = () => names.sort();",
    "it is changed after load and has no role of its own",
  ],
  [
    "what was told last, by which the next is told to be news",
    "let last = 'a'; export function tell(kind) { const next = kind ?? 'b'; if (next !== last) { send(next); last = clean(next) } }",
    "functions replace its value",
  ],
  [
    "what is made where there is none",
    "let last; export function tell(kind) { if (last === undefined) { last = make(kind) } return last }",
    "it is made on first use",
  ],
];

describe("the reason that is given for a state", () => {
  it.each(CASES)("%s", (_what, text, reason) => {
    expect(reasonOf(text)).toContain(reason);
  });
});
