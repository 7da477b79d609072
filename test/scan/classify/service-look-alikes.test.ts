import { describe, expect, it } from "vitest";
import { foundIn } from "../../support/found-in.ts";

const CASES: readonly (readonly [what: string, text: string, found: readonly string[]])[] = [
  [
    "records with lists that are made as their own default and filled at once",
    "const asked = {}; export function ask(k, word) { asked[k] = asked[k] || { k, words: [] }; asked[k].words.push(word); return asked[k] } export const words = (k) => asked[k].words;",
    ["asked const-object registry"],
  ],
  [
    "what an object's own functions answer, which it has by their names",
    "const get = () => document.querySelector('p'); const images = { get }; export function hide() { const one = images.get(); one.title = '' } export const all = () => images;",
    [],
  ],
  [
    "what an object's own function answers, which it has by another name",
    "const look = () => document.querySelector('p'); const get = look; const images = { get }; export function hide() { const one = images.get(); one.title = '' } export const all = () => images;",
    [],
  ],
  [
    "what an imported function answers that an object has by its name",
    "import { get } from './find'; const images = { get }; export function hide() { const one = images.get('p'); one.title = '' } export const all = () => images;",
    [],
  ],
  [
    "entries by a name that an object does not have for a function",
    "const one = open(); const get = one; const images = { get }; export function hide(id) { const one = images.get(id); one.title = '' } export const all = () => images;",
    ["images const-object registry"],
  ],
  [
    "entries by a name that may stand for something else by then",
    "const look = () => null; let get = look; const images = { get }; export function hide(id) { const one = images.get(id); one.title = '' } export const all = () => images;",
    ["images const-object registry"],
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
  [
    "flags that are read anew for each, whatever was there",
    "const flags = {}; export function register(flag, given) { flags[flag.key] = isTrue(flag.default); if (process.env[flag.env]) flags[flag.key] = isTrue(process.env[flag.env]); else if (given[flag.key]) flags[flag.key] = read(given[flag.key]); if (flags[flag.key]) track(flag.key); router.set(flag.key, flags[flag.key]) }",
    ["flags const-object registry"],
  ],
  [
    "answers that stand for none until they are worked out",
    "const known = {}; export function find(name) { if (name in known) return known[name]; known[name] = null; if (isOpen(name)) known[name] = look(name); return known[name] }",
    ["known const-object cache"],
  ],
  [
    "one set of flags, merged with what is given",
    "class Flags { all = {}; setFlag(key, value) { if (isObject(value)) { const old = this.all[key]; if (!old) { this.all[key] = value; return } this.all[key] = { ...this.all[key], ...value }; return } this.all[key] = value } is(key) { return !!this.all[key] } } export const flags = new Flags(); export const load = (key, value) => flags.setFlag(key, value);",
    ["flags instance registry"],
  ],
  [
    "one store of answers, made where there is none",
    "class Answers { all = {}; of(key) { const old = this.all[key]; if (old) return old; this.all[key] = { ...work(key), key }; return this.all[key] } } export const answers = new Answers(); export const ask = (key) => answers.of(key);",
    ["answers instance cache"],
  ],
  [
    "a client of a database, of which it takes a promise to put an entry",
    "import Db from 'db'; import { make } from 'other'; const db = new Db(); const other = make(() => new Db()); const third = make(init); export async function put(key, value) { await db.set(key, value, 'EX', 9); other.set(key, value).catch(report); await third?.set(key, value) } export const get = async (key) => (await db.get(key)) ?? (await other.get(key)) ?? third.get(key);",
    [],
  ],
  [
    "what is made elsewhere and keeps entries here, at once or by its name, and what the project's own class keeps",
    "import Db from 'db'; import { makeCache, Rows } from 'other'; const rows = new Rows(); const answers = makeCache(); class Own { all = new Map(); async set(key, value) { await ready(); this.all.set(key, value) } async get(key) { return this.all.get(key) } } const own = new Own(); export async function put(key, value) { rows.set(key, value); await answers.set(key, value); await own.set(key, value) } export const get = async (key) => rows.get(key) ?? (await answers.get(key)) ?? (await own.get(key));",
    ["rows instance registry", "answers instance cache", "own instance registry"],
  ],
  [
    "a client that is made on first use, whatever is put by it",
    "import Db from 'db'; let db; export function client() { if (!db) db = new Db(); return db } export async function put(key, value) { client(); await db.set(key, value) } export const get = (key) => db.get(key);",
    ["db let state"],
  ],
  [
    "a client whose parts are asked, and what hands out collections of a store elsewhere",
    "import { Client, open } from 'db'; const client = new Client(); const users = open().collection('users'); export async function drop(id) { await client.user.delete(id); await client.tag.push(id); await users.add(id); return users.get(id) }",
    [],
  ],
  [
    "the same whose parts are changed at once",
    "import { Client } from 'db'; const client = new Client(); export function drop(id) { client.users.delete(id); client.tags.push(id) }",
    ["client instance registry"],
  ],
];

describe("look-alikes in services", () => {
  it.each(CASES)("%s", (_what, text, found) => {
    expect(foundIn(text)).toEqual(found);
  });
});
