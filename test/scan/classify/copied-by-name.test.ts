import { describe, expect, it } from "vitest";
import { foundIn } from "../../support/found-in.ts";

const READ = "export const level = () => options.level;";

const CASES: readonly (readonly [what: string, text: string, found: readonly string[]])[] = [
  [
    "what a loop over the names of what is given copies",
    `const options = { level: 1, draw() {} }; export function set(given) { for (const name in given) options[name] = given[name] } ${READ}`,
    ["options const-object state"],
  ],
  [
    "what a callback for each of those names copies",
    `const options = { level: 1 }; export function set(given) { Object.keys(given).forEach((name) => { options[name] = given[name] }) } ${READ}`,
    ["options const-object state"],
  ],
  [
    "what is copied where it is given, in a loop over its own names, and called by name",
    "const platform = { draw() {}, load() {} }; export function set(given) { for (const name in platform) if (given[name]) platform[name] = given[name] } export const draw = () => platform.draw();",
    ["platform const-object state"],
  ],
  [
    "a table that is asked for by key, whatever it begins with",
    "const handlers = { text: draw }; export function add(more) { for (const kind in more) handlers[kind] = more[kind] } export const draw = (kind) => handlers[kind](1); export const text = () => handlers.text;",
    ["handlers const-object registry"],
  ],
  [
    "a table that nobody asks for by a name",
    "const handlers = { text: draw }; export function add(more) { for (const kind in more) handlers[kind] = more[kind] } export const of = (kind) => handlers[kind];",
    ["handlers const-object registry"],
  ],
  [
    "a collection that a loop fills, of which its size and a note are asked",
    "const rows = new Map(); export function fill(given) { for (const key in given) rows.set(key, given[key]) } export const size = () => rows.size + rows.extra;",
    ["rows const-map registry"],
  ],
  [
    "a table that begins empty",
    "const options = {}; export function add(more) { for (const name in more) options[name] = more[name] } export const level = () => options.level;",
    ["options const-object registry"],
  ],
  [
    "what callers put one by one",
    `const options = { level: 1 }; export function set(name, value) { options[name] = value } ${READ}`,
    ["options const-object registry"],
  ],
  [
    "what is copied, and put one by one as well",
    `const options = { level: 1 }; export function set(name, value) { options[name] = value } export function all(given) { for (const name in given) options[name] = given[name] } ${READ}`,
    ["options const-object registry"],
  ],
  [
    "what is put under each name, whatever that is of the given",
    `const options = { level: 1 }; export function set(given) { for (const name in given) options[name] = given.level } ${READ}`,
    ["options const-object registry"],
  ],
  [
    "what is copied and taken out again",
    `const options = { level: 1 }; export function set(given) { for (const name in given) options[name] = given[name] } export const drop = (name) => { delete options[name] }; ${READ}`,
    ["options const-object registry"],
  ],
];

describe("objects that properties are copied into", () => {
  it.each(CASES)("tells %s", (_, text, found) => {
    expect(foundIn(text)).toEqual(found);
  });
});
