import { describe, expect, it } from "vitest";
import { foundIn } from "../../support/found-in.ts";

const CASES: readonly (readonly [what: string, text: string, found: readonly string[]])[] = [
  [
    "a gauge of another package that is made where it is asked for, as the module loads",
    "import client from 'meters'; let users; if (config.meters) { users = new client.Gauge({ name: 'users' }) } export const seen = (report) => { users.set(report.users) };",
    [],
  ],
  [
    "what a function on the spot has made, with methods of its own",
    "var queue, other; queue = (function () { return make() })(); export const put = (work, own) => { queue.add(work, own) };",
    [],
  ],
  [
    "a table that is made as the module loads, beside its declaration",
    "let users; users = new Map(); export const put = (name, user) => { users.set(name, user) }; export const of = (name) => users.get(name);",
    ["users const-object registry"],
  ],
  [
    "a part of the page with a mark on it",
    "const MARK = 'mark'; let part = page.make('div'); part[MARK] = true; export function of() { try { part.ask() } catch { part = page.make('div'); part[MARK] = true } return part }",
    ["part let state"],
  ],
  [
    "a table whose keys stand in constants",
    "const FIRST = 'first'; const SECOND = 'second'; const makers = {}; export function setUp() { makers[FIRST] = () => make(1); makers[SECOND] = () => make(2) } export const of = (name) => makers[name]();",
    ["makers const-object registry"],
  ],
  [
    "fields whose names stand in constants, for which nobody asks by a key",
    "import { KEYS } from './keys'; let labels = {}; export function fill(zone, name) { if (Object.keys(labels).length === 0) { labels[KEYS.zone] = zone; labels[KEYS.name] = name } return labels }",
    ["labels const-object state"],
  ],
  [
    "a table of which somebody asks by a key, whatever constants it is filled by",
    "import { KEYS } from './keys'; let labels = {}; export function fill(zone, name) { labels[KEYS.zone] = zone; labels[KEYS.name] = name } export const labelOf = (key) => labels[key]; const other = {}; export function add(zone) { other[KEYS.zone] = zone } export function end(key) { delete other[key] }",
    ["labels const-object registry", "other const-object registry"],
  ],
  [
    "a table whose keys are told",
    "let parts = page.make('div'); export function put(mark) { parts[mark] = true } export function reset() { parts = page.make('div') } export const of = (mark) => parts[mark];",
    ["parts let registry"],
  ],
];

describe("what a name is given as the module loads is what it holds", () => {
  it.each(CASES)("%s", (_what, text, found) => {
    expect(foundIn(text)).toEqual(found);
  });
});
