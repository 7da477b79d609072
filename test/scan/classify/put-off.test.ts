import { expect, it } from "vitest";
import { foundIn } from "../../support/found-in.ts";

const NOTE = (what: string) =>
  `function note(change, at) { const kind = change.kind; const key = change.name.trim(); if (kind) { later[key] = ${what}; return "later" } return change.type }`;
const RUN = (body: string, loop = "for (const key of Object.keys(later))") =>
  `const later = {}; async function handle(change, at) { told(note(change, at)) } export async function work() { ${loop} { ${body} } }`;
const TAKEN = "const one = later[key]; delete later[key];";

const CASES: readonly (readonly [what: string, text: string, found: readonly string[]])[] = [
  [
    "work that is put off under a key, and taken out to be done",
    `${RUN(`${TAKEN} await handle(one.change, one.at)`)} ${NOTE("{ change, at }")}`,
    ["later const-object registry"],
  ],
  [
    "the same in a map",
    "const later = new Map(); async function handle(change, at) { told(note(change, at)) } export async function work() { for (const key of [...later.keys()]) { const one = later.get(key); later.delete(key); await handle(one.change, one.at) } } function note(change, at) { const kind = change.kind; const key = change.name.trim(); if (kind) { later.set(key, { change, at }); return 1 } return change.type }",
    ["later const-map registry"],
  ],
  [
    "what is made where there is none, and ended when all go",
    "const open = {}; export function of(key) { if (!open[key]) open[key] = { conn: connect(key) }; return open[key] } export function close() { for (const key of Object.keys(open)) { const one = open[key]; delete open[key]; one.conn.close() } }",
    ["open const-object cache"],
  ],
  [
    "what is made where there is none, and told of when all go",
    "const open = {}; export function of(key) { if (!open[key]) open[key] = { conn: connect(key) }; return open[key] } export function close() { for (const key of Object.keys(open)) { const one = open[key]; tell(one.conn); delete open[key] } }",
    ["open const-object cache"],
  ],
  [
    "one answer that is dropped, and told of",
    "const open = {}; export function of(key) { if (!open[key]) open[key] = { conn: connect(key) }; return open[key] } export function drop(key) { const one = open[key]; delete open[key]; tell(one.conn) }",
    ["open const-object cache"],
  ],
  [
    "answers that are dropped, each of which tells of another",
    "const open = {}; export function of(key) { if (!open[key]) open[key] = { next: after(key) }; return open[key] } export function drop(keys) { for (const key of keys) { const one = open[key]; delete open[first]; tell(one.next) } }",
    ["open const-object cache"],
  ],
  [
    "answers that are dropped by keys that are not seen",
    "const open = {}; export function of(key) { if (!open[key]) open[key] = { next: after(key) }; return open[key] } export function drop(keys) { for (const key of keys) { const one = open[of(key)]; delete open[to(key)]; tell(one.next) } }",
    ["open const-object cache"],
  ],
  [
    "answers that are dropped, where the first is told of",
    "const open = {}; export function of(key) { if (!open[key]) open[key] = { next: after(key) }; return open[key] } export function drop(keys) { const first = open[keys.first]; for (const key of keys) { const one = open[key]; delete open[key]; tell(first.next) } }",
    ["open const-object cache"],
  ],
  [
    "answers that are dropped, and handed on whole",
    "const open = {}; export function of(key) { if (!open[key]) open[key] = { next: after(key) }; return open[key] } export function drop(keys) { for (const key of keys) { const one = open[key]; delete open[key]; tell(one) } }",
    ["open const-object cache"],
  ],
];

for (const [what, text, found] of CASES) it(what, () => expect(foundIn(text)).toEqual(found));
