import { describe, expect, it } from "vitest";
import { foundIn } from "../../support/found-in.ts";

const CASES: readonly (readonly [what: string, text: string, found: readonly string[]])[] = [
  [
    "records with lists that are made as their own default and filled at once",
    "const asked = {}; export function ask(k, word) { asked[k] = asked[k] || { k, words: [] }; asked[k].words.push(word); return asked[k] } export const words = (k) => asked[k].words;",
    ["asked const-object registry"],
  ],
  [
    "chains by key that grow at their end",
    "const hooks = {}; export function add(k, f) { const hook = { f }; let last = hooks[k]; if (!last) hooks[k] = hook; else { while (last.next) last = last.next; last.next = hook } } export const first = (k) => hooks[k];",
    ["hooks const-object registry"],
  ],
  [
    "sums by key that grow by what is given",
    "const sums = {}; export function add(k, n) { if (!(k in sums)) sums[k] = first(k); sums[k] += n; return sums[k] }",
    ["sums const-object registry"],
  ],
  [
    "a mark that something is not saved yet",
    "let isDirty = false; export function put(x) { change(x); isDirty = true } export async function save() { if (isDirty) { await write(); isDirty = false } } export function load(x) { isDirty = false; read(x); if (isDirty) save() } export function drop() { isDirty = false }",
    ["isDirty let state"],
  ],
  [
    "a list that is made whole after it came",
    "let list; export async function load(s) { list = await s.read(); list = list || []; return s.tell() } export const get = () => list;",
    ["list let state"],
  ],
  [
    "what a function sets in the settings of a module of Node, and not what it asks there or sets at load",
    "import cluster from 'node:cluster'; import lib from 'lib'; lib.config.quiet = true; export function start(args) { cluster.settings.execArgv = args; return lib.config.quiet }",
    ["execArgv fn-static state"],
  ],
  [
    "what all users of a package set out from",
    "import axios from 'axios'; export function setUp(o) { axios.defaults.timeout = o.timeout; axios.defaults.headers.common.token = o.token }",
    ["timeout fn-static state", "token fn-static state"],
  ],
  [
    "what a function that starts again by itself replaces",
    "let child; function start() { child = spawn('a'); child.on('exit', () => start()) } start(); export const stop = () => child.kill();",
    ["child let state"],
  ],
  [
    "what a function that is called once as the module loads sets",
    "let child; function start() { child = spawn('a'); child.on('exit', () => report()) } start(); export const stop = () => child.kill();",
    [],
  ],
  [
    "settings that are copied, added to and put back",
    "let all = {}; export function add(more) { let next = all; next = { ...next, ...more }; all = next; tell(all) } export const get = () => all;",
    ["all let state"],
  ],
];

describe("look-alikes in services", () => {
  it.each(CASES)("%s", (_what, text, found) => {
    expect(foundIn(text)).toEqual(found);
  });
});
