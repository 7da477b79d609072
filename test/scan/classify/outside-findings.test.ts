import { describe, expect, it } from "vitest";
import { scanSources } from "../../../src/scan/scan-sources.ts";
import { foundIn } from "../../support/found-in.ts";

const CASES: readonly (readonly [what: string, files: Record<string, string>, found: readonly string[]])[] = [
  [
    "a place on the process, or on a builtin, whose name stands in brackets, by whatever write and whatever name",
    {
      "src/a.js":
        "const TABLE = Symbol.for('a'); export function table() { if (!process[TABLE]) process[TABLE] = new Map(); return process[TABLE] }",
      "src/b.js":
        "const HOOKS = Symbol.for('b'); const home = process; export const hooks = () => (home[HOOKS] ??= new Map());",
      "src/c.js":
        "const JOBS = Symbol.for('c'); export function put(value) { Object.defineProperty(process, JOBS, { value }) }",
      "src/d.js": "export const one = () => (process[Symbol.for('one')] ||= { n: 0 });",
      "src/e.js": "const SEEN = Symbol('seen'); export const mark = () => { Promise[SEEN] = true };",
    },
    [
      "TABLE global-write registry",
      "HOOKS global-write registry",
      "JOBS global-write state",
      "one global-write state",
      "SEEN global-write state",
    ],
  ],
  [
    "a method of a class of the page's that is kept, and replaced by a function of some name",
    {
      "src/a.js":
        "export function on() { const old = Watch.prototype.observe; const observe = function (t) { return old.call(this, t) }; Watch.prototype.observe = observe; return () => { Watch.prototype.observe = old } }",
      "src/b.js":
        "export function on() { const old = Watch.prototype.stop; function stop() { return old.call(this) } Watch.prototype.stop = stop }",
    },
    ["observe global-write state", "stop global-write state"],
  ],
  [
    "a global by the name that the global object has on itself, which may be put there as a whole",
    {
      "src/a.js": "export function put(open) { global.window.opened = open; globalThis.self.closed = open }",
      "src/b.js": "export function on(made) { global.window = made }",
    },
    ["opened global-write state", "closed global-write state", "window global-write state"],
  ],
  [
    "no such method that is only put back, or given what is no function",
    {
      "src/a.js":
        "export function off() { const old = Watch.prototype.observe; Watch.prototype.observe = old }",
      "src/b.js":
        "export function on(given) { const old = Watch.prototype.limit; const limit = 2; tell(old); Watch.prototype.limit = limit; Watch.prototype.limit = given }",
      "src/c.js": "export function on() { const added = function () {}; Watch.prototype.added = added }",
    },
    [],
  ],
  [
    "no function of the file that is put on the global object by either of its names, as the script loads",
    {
      "src/a.js":
        "(function () { var Player = function () { this.id = 1 }; if (typeof global !== 'undefined') { global.Player = Player } else if (typeof window !== 'undefined') { window.Player = Player } })()",
    },
    [],
  ],
  [
    "what takes the place of such a function under one of the names, and what is no function",
    {
      "src/a.js":
        "(function () { var Player = function () { this.id = 1 }; var Other = function () {}; if (typeof global !== 'undefined') { global.Player = Player } else { window.Player = Other } })()",
      "src/b.js":
        "(function () { var page = make(); if (typeof global !== 'undefined') { global.page = page } else { window.page = page } })()",
    },
    ["Player global-write state", "page global-write state"],
  ],
  [
    "no place on the process whose name varies",
    { "src/a.js": "export function put(key, value) { process[key] = value }" },
    [],
  ],
  [
    "one place on the process or, where there is none, on the global object",
    {
      "src/a.js":
        "const KEY = Symbol.for('a'); const home = typeof process === 'undefined' ? globalThis : process; export const all = () => (home[KEY] ??= new Map());",
    },
    ["KEY global-write registry"],
  ],
  [
    "a table on the process that is made when it is missing, at its first write",
    {
      "src/a.js":
        "exports.put = (name, ns) => { process.namespaces[name] = ns };\nif (!process.namespaces) process.namespaces = Object.create(null);",
    },
    ["namespaces global-write registry"],
  ],
  [
    "what is made for a name that nobody declares, with the parts that it is given at once",
    {
      "src/a.js": "exports.fail = (tell) => { error = new Error('none'); error.code = 404; tell(error) };",
    },
    ["error global-write state"],
  ],
  [
    "nothing in what the browser keeps; what is put in its place is",
    {
      "src/a.js":
        "exports.keep = (key, text) => { window.localStorage[key] = text; window.document.cookie = text; delete self.sessionStorage.draft };\nexports.fake = (storage) => { window.sessionStorage = storage; window.document = storage.page };",
    },
    ["sessionStorage global-write state", "document global-write state"],
  ],
  [
    "nothing in going to another page, by whatever name",
    {
      "src/a.js": "exports.go = (url) => { window.location = url; location = '/end'; location.href = url };",
    },
    [],
  ],
  [
    "an object of the program's own in the place of the page's address",
    {
      "src/a.js":
        "exports.stub = (url) => { globalThis.location = new URL(url); globalThis.location.hash = '#' };",
    },
    ["location global-write state"],
  ],
  [
    "the same by the name alone",
    { "src/a.js": "exports.stub = () => { location = {} };" },
    ["location global-write state"],
  ],
  [
    "what is set on a parameter that is the global object by default",
    { "src/a.js": "exports.load = (win = window) => { win.onerror = () => {}; };" },
    ["onerror global-write state"],
  ],
  [
    "the same where it is one of two that may be, and not the first parameter",
    {
      "src/a.js":
        "exports.load = function (name, root = typeof self === 'object' ? self : global) { root.agents = name };",
    },
    ["agents global-write state"],
  ],
  [
    "nothing in what is not a function's, though the global object is assigned there",
    {
      "src/a.js":
        "class Page { static { let root; root = window; this.root = root; } }\nexports.Page = Page;",
    },
    [],
  ],
  [
    "nothing in what is set on a parameter that is something else by default, or is taken apart",
    {
      "src/a.js":
        "exports.load = (win = {}, { self = window } = {}, doc = window.document) => { win.onerror = () => {}; self.x = 1; doc.title = '' };",
    },
    [],
  ],
  [
    "the list to which each copy of a library adds its version as it loads",
    {
      "src/a.js":
        "(globalThis.versions ??= []).push('1.0');\nexports.all = () => globalThis.versions.length;",
    },
    ["versions global-write registry"],
  ],
  [
    "a list of what is to be sent, to which functions add",
    { "src/a.js": "globalThis.layer ??= [];\nexports.tell = (event) => { globalThis.layer.push(event) };" },
    ["layer global-write state"],
  ],
  [
    "a list that is begun anew as the module loads",
    {
      "src/a.js":
        "globalThis.versions = [];\nglobalThis.versions.push('1.0');\nexports.all = () => globalThis.versions.length;",
    },
    ["versions global-write state"],
  ],
  [
    "nothing in what stands in for what the engine lacks",
    {
      "src/a.js":
        "import { CustomEvent as Shim, CSSStyleSheet as Sheet } from './shims.js';\nglobalThis.CustomEvent ??= Shim;\nglobalThis.CSSStyleSheet ??= Sheet;",
    },
    [],
  ],
  [
    "the same, and a part that another function sets",
    {
      "src/a.js":
        "exports.fail = (tell) => { error = new Error('none'); error.code = 404; tell(error) };\nexports.mark = () => { error.seen = true };",
    },
    ["error global-write state", "seen global-write state"],
  ],
  [
    "a set on the global object in which it is marked that something was reported",
    {
      "src/a.js":
        "globalThis.told ??= new Set();\nexports.warn = (text) => { if (!globalThis.told.has(text)) { console.warn(text); globalThis.told.add(text) } };",
    },
    ["told global-write telemetry"],
  ],
  [
    "a set on the global object that is filled where something else may be reported",
    {
      "src/a.js":
        "globalThis.open ??= new Set();\nexports.add = (x) => { if (!x) { console.warn('none') } else { globalThis.open.add(x) } };",
    },
    ["open global-write registry"],
  ],
  [
    "no builtin that gets a function as the module loads, no name of the page that is given to it then, but what is kept and replaced",
    {
      "src/a.js":
        "if (!Date.now) Date.now = function () { return +new Date() };\nArray.empty = []; Object.each = (o, f) => Object.keys(o).forEach(f);\nAPP = window.APP || {};\nconst warn = console.warn; console.warn = (...a) => warn('!', ...a); console.error = tagged(console.error); Object.is = (a, b) => a === b; exports.by = [Object.is];\nexports.quiet = () => { console.info = () => {} };\nTICKS = 0; exports.tick = () => { TICKS++ };\nwindow.show = (x) => draw(x); window.box.size = 1; window.__jobs = [];",
    },
    [
      "warn global-write state",
      "error global-write state",
      "info global-write state",
      "TICKS global-write state",
      "__jobs global-write state",
    ],
  ],
  [
    "a builtin that a function replaces as a whole, and none that a module fills in as it loads or that a function has its own of",
    {
      "src/a.js":
        "if (typeof Promise === 'undefined') Promise = require('bluebird');\nexports.stop = (now) => { Date = class extends Date { constructor() { super(now) } } };\nexports.own = (Map) => { Map = Map || new Object(); return Map };",
    },
    ["Date global-write state"],
  ],
  [
    "no function or class of the file that is put on the page as it loads, but one that is looked up, replaced or not its own",
    {
      "src/a.js":
        "class Page { open() {} }\nfunction start() {}\nwindow.Page = Page; window.start = start; window.setTimeout = later; function later(run) { run() }\nclass Kit {}\nwindow.Kit = Kit; exports.kit = () => new window.Kit();\nconst { Box } = require('./box'); window.Box = Box;\nexports.swap = () => { window.draw = start };",
    },
    [
      "setTimeout global-write state",
      "Kit global-write state",
      "Box global-write state",
      "draw global-write state",
    ],
  ],
  [
    "what functions set on a name that the file makes a global of the page",
    {
      "src/a.js":
        "APP = window.APP || {}; APP.tools = APP.tools || {}; APP.tools.run = () => { APP.isReady = true; APP.tools.last = 1; APP.count++; APP[key()] = 1; APP.draw = function () {}; APP.show = show; Other.isReady = true }; function show() {}",
      "src/b.js": "window.LIB = {}; exports.stop = () => { LIB.isDone = true };",
    },
    [
      "isReady global-write state",
      "last global-write state",
      "count global-write state",
      "LIB global-write registry",
      "isDone global-write state",
    ],
  ],
  [
    "what functions set on the global object that a function is handed on the spot, and nothing that it sets as it loads",
    {
      "src/a.js":
        "(function (root, undefined) { root.Kit = {}; root.Kit.open = () => { root.isOpen = true; root.box.size = 1 } })(window);",
      "src/b.js":
        "(function (w) { class Fake { static put() { w['Date'] = Fake } } w.Fake = Fake })(typeof window === 'object' && window || typeof self === 'object' && self || global);",
      "src/c.js":
        "(function (root, own) { root.renew = () => { root.count++; own.total++ } }).call(null, this, make());",
      "src/d.js":
        "(function (list) { list.push = () => { list.count++ } })(typeof window === 'object' ? [] : {});",
      "src/e.js": "exports.run = function () { (function (self) { self.count++ })(this) };",
    },
    [
      "isOpen global-write state",
      "box global-write state",
      "Date global-write state",
      "count global-write state",
    ],
  ],
  [
    "what scripts set on a name that another one makes a global of the page, and nothing on one that none makes",
    {
      "src/base.js":
        "if (!window.KIT) { window.KIT = (function () { return { event: {}, views: {}, _: {} } })() }",
      "src/root.js": "(function (root) { root.Zed = {} })(this);",
      "src/views.js":
        "KIT.views = {}; KIT.ALL = 1; KIT.add = (view) => { KIT.views[view.name] = view; KIT._.pending.push(view); view.on('focus', () => { KIT.current = view }) };",
      "src/event.js":
        "KIT.on = (run) => { KIT.event.isFirst = 1; run(); KIT.event.isFirst = 0; KIT.a.b.c = 1; KIT.run = () => 1; KIT.Menu = KIT.tools.createClass({}); KIT.Base.prototype.at = 1; Zed.last = run; Other.seen = run };",
      "src/module.js": "exports.on = (run) => { KIT.seen = run; Another.seen = run };",
    },
    [
      "KIT global-write state",
      "isFirst global-write state",
      "last global-write state",
      "seen global-write state",
      "views global-write registry",
      "pending global-write state",
      "current global-write state",
    ],
  ],
  [
    "no function of a builtin that is put back where others may have patched it",
    {
      "src/a.js":
        "const log = console.log, warn = console.warn; exports.restore = () => { console.log = log; console.warn = warn };\nexports.quiet = () => { console.warn = () => {} };",
    },
    ["warn global-write state"],
  ],
  [
    "what is made on the global object where there is none, by a name of its own first, also by an alias of another file; no patch that is put back",
    {
      "src/root.ts": "export const root = typeof globalThis === 'object' ? globalThis : global;",
      "src/a.ts":
        "const KEY = Symbol.for('jobs'); const own = globalThis as any;\nexport const put = (name: string, job: unknown) => { let jobs = own[KEY]; if (!jobs) { jobs = {}; own[KEY] = jobs } jobs[name] = job };",
      "src/b.ts":
        "import { root } from './root';\nconst ROOMS = Symbol.for('rooms'); const all = root as any;\nexport const put = (name: string, room: unknown) => { let rooms = all[ROOMS]; if (!rooms) { rooms = {}; all[ROOMS] = rooms } rooms[name] = room };",
      "src/c.ts":
        "export const calm = async (work: () => Promise<void>) => { const was = globalThis.tone; try { await work() } finally { if (was) { globalThis.tone = was } } };",
    },
    ["KEY global-write state", "ROOMS global-write state"],
  ],
  [
    "what is set on the global object for the work of one function, and goes when that is done, as a slot; no flag, no entry of a table",
    {
      "src/a.js":
        "exports.compose = (given, build) => { globalThis.composed = given; build(); delete globalThis.composed };\nexports.draw = (given, build) => { global.drawn = { given }; try { build() } finally { global.drawn = null } };\nexports.once = (work) => { globalThis.busy = true; work(); globalThis.busy = null };\nexports.bind = (given) => { globalThis.bound = given; return () => { delete globalThis.bound } };\nexports.load = (given, ask) => { globalThis.last.answer = given; ask(); globalThis.last.answer = null };",
      "src/b.js":
        "let known = globalThis.known; if (!known) known = globalThis.known = {};\nexports.of = (name, make) => { if (known[name]) return known[name]; known[name] = make(name); globalThis.known = known; return known[name] };",
    },
    [
      "composed global-write error-context",
      "drawn global-write error-context",
      "busy global-write state",
      "bound global-write state",
      "last global-write state",
      "known global-write registry",
    ],
  ],
  [
    "no part of the environment that is set as the module loads, but what functions set",
    {
      "bin/run.js":
        "process.env.USAGE = 'cli'; delete process.env.JOB; if (!process.env.HOST) process.env.HOST = 'here'; process.env.LEVEL = '1'; exports.quiet = () => { process.env.LEVEL = '0' };",
    },
    ["LEVEL env-write state"],
  ],
  [
    "functions that are patched in a row, by the object that has them",
    {
      "src/a.js":
        "exports.watch = (tell) => { for (const k of ['pushState', 'replaceState']) { const old = history[k]; history[k] = function (...a) { tell(a); return old.apply(this, a) } } };",
      "src/b.js":
        "const old = { ...console }; exports.tag = (levels) => levels.forEach((k) => { console[k] = (...a) => old[k]('!', ...a) }); exports.read = (k) => console[k]; exports.put = (k) => { JSON[k] = 1 };",
    },
    ["history global-write state", "console global-write state"],
  ],
  [
    "no part of the page that has a name of its own, but what is made",
    {
      "src/a.js":
        "(function (w) { var doc, box; doc = w.document; box = { doc: doc }; w.enter = function (t) { doc.title = t; box.title = t } })(window);",
    },
    ["box const-object state"],
  ],
  [
    "methods of classes that a function takes in, or is handed, where it keeps those that were there",
    {
      "src/a.js":
        "exports.install = (load) => { const { Client } = load('db'); const query = Client.prototype.query; Client.prototype.query = function (q) { return query.call(this, q) }; Client.prototype.extra = function () {} }; exports.wrap = (Base) => { const draw = Base.prototype.draw; Base.prototype.draw = function () { draw.call(this) } }; [exports.A].forEach((C) => { const old = C.prototype.pack; C.prototype.pack = function () { return old.call(this) } })",
    },
    ["query fn-static state", "draw fn-static state"],
  ],
  [
    "methods of classes that hang on what a function is handed, where it keeps those that were there",
    {
      "src/a.js":
        "exports.on = (lib) => { const { old } = lib; const listen = lib.Server.prototype.listen; lib.Server.prototype.listen = lib.Server.prototype.open = function (...a) { return listen.apply(this, a) }; const far = lib.net.Server.prototype.far; lib.net.Server.prototype.far = function () { far() }; const get = lib.Server.get; lib.Server.get = function () { get() }; const any = lib.Server.prototype[old]; lib.Server.prototype[old] = function () { any() } };",
    },
    ["listen fn-static state"],
  ],
  [
    "methods of classes that hang on another package, wherever they hang",
    {
      "src/a.js":
        "const kit = require('kit'); exports.on = (type) => { kit.parts[type].prototype.render = function () {}; kit.parts.all.prototype.draw = function () {}; kit.parts[type].one = function () {}; kit.parts.all.two = function () {}; kit.parts.all.prototype[type] = function () {}; kit.make().prototype.three = function () {}; kit.config[type].four = 4 };",
    },
    ["render fn-static state", "draw fn-static state"],
  ],
  [
    "a method of the prototype of what a function is handed, where it keeps the one that was there",
    {
      "src/a.js":
        "exports.guard = (session) => { const proto = Object.getPrototypeOf(session); const send = proto.send; proto.send = function (m) { return send.call(this, m) }; proto.extra = function () {}; const own = Object.create(session); const end = own.end; own.end = function () { end() } };",
    },
    ["send fn-static state"],
  ],
  [
    "a method more on the prototype of what is required there and then; none on an object that is made of it",
    {
      "src/a.js":
        "module.exports = (shop) => { const res = require('http').ServerResponse.prototype; res.serve = function (name) { this.end(shop[name]) }; const own = new (require('http').Agent)(); own.serve = function () {}; };",
    },
    ["serve fn-static state"],
  ],
  [
    "what a worker does with its messages, which is no state of anybody",
    {
      "src/a.js":
        "const worker = self; worker.onmessage = (event) => { worker.last = event.data }; self.onconnect = (event) => {};",
    },
    ["last global-write state"],
  ],
  [
    "the environment under names that other modules hold",
    {
      "src/a.ts":
        "import { FEATURES } from './names'; export function enable(k) { process.env[FEATURES] = 'on'; process.env[k] = 'on' }",
      "src/names.ts": "export const FEATURES = 'APP_FEATURES'",
    },
    ["FEATURES env-write state"],
  ],
  [
    "what a function changes, not what is sent to a page to run there",
    {
      "src/a.js":
        "exports.enter = (page, el) => { window.current = el; return page.evaluate((at) => { window.within = at; document.title = at }, el) }; exports.leave = () => browser.execute(() => { globalThis.within = null }); exports.run = (job) => job.execute(() => { globalThis.job = job });",
    },
    ["current global-write state", "job global-write state"],
  ],
  [
    "statics of a class of another package that a function sets, not what lies deeper, nor what is no class",
    {
      "src/a.js":
        "const THREE = require('three'); THREE.Texture.SIZE = 4; exports.use = (n) => { THREE.Texture.DEPTH = n; THREE.Texture.limits.depth = n; THREE.texture.WIDTH = n; THREE.GL.WIDTH = n };",
    },
    ["DEPTH fn-static state"],
  ],
  [
    "methods of a class in a module of another package",
    {
      "src/a.js":
        "const Runner = require('runner'); exports.use = (fail) => { Runner.Suite.prototype.uncaught = function (e) { fail(e) }; Runner.Suite.options.grep = fail };",
    },
    ["uncaught fn-static state"],
  ],
  [
    "functions of the browser's that are replaced by way of the window, each by its name",
    {
      "src/a.js":
        "let push; let insert; exports.on = (tell) => { if (!push) push = window.history.pushState; window.history.pushState = function (...a) { tell(a); return push.apply(this, a) }; const Sheet = window.Sheet; if (!insert) insert = Sheet.prototype.insertRule; Sheet.prototype.insertRule = function (...a) { tell(a); return insert.apply(this, a) }; window.document.title = 'x' }; exports.off = () => { window.history.pushState = push }",
    },
    ["push let state", "insert let state", "pushState global-write state", "insertRule global-write state"],
  ],
  [
    "a function of another package that is replaced and put back: one state",
    {
      "src/a.ts":
        "import Ui from 'ui'; export function make(run) { const before = Ui.useText; return () => { Ui.useText = function () { return 'a' }; try { return run() } finally { Ui.useText = before } } }",
    },
    ["useText fn-static state"],
  ],
  [
    "functions of a browser's objects that are wrapped, not those that are given",
    {
      "src/a.js":
        "document.createElement = (function (make) { return function (tag) { return make(tag) } })(document.createElement); const push = history.pushState; history.pushState = function () { push.apply(history, arguments) }; document.title = 'x'; document.onkeydown = function () {};",
    },
    ["createElement global-write state", "pushState global-write state"],
  ],
  [
    "functions that a browser's objects are given once it runs, not what it calls back, nor what they hold",
    {
      "src/a.js":
        "export function fill() { document.createTouch = function () { return {} }; navigator.share = sinon.spy(); document.onkeydown = function () {}; document.title = 'x'; document.cookie = line(); document[name()] = () => 1; document.body.fold = () => 1 }",
      "src/b.js": "if (!document.createTouch) document.createTouch = function () { return {} };",
    },
    ["createTouch global-write state", "share global-write state"],
  ],
  [
    "a static of an element's class, and functions of WebAssembly",
    {
      "src/a.js":
        "export function fill() { HTMLScriptElement.supports = (type) => type === 'module'; WebAssembly.compile = (...all) => brand(all); HtmlThing.supports = () => true }",
    },
    ["supports global-write state", "compile global-write state"],
  ],
  [
    "the global object by an exported name that is made of what there is",
    {
      "src/root.js":
        "const hasSelf = typeof self !== 'undefined'; var root = hasSelf ? self : global; export { root }; export const page = typeof window === 'object' ? window : hasSelf ? self : global;",
      "src/a.js":
        "import { root, page } from './root.js'; root.__all = new Map(); export function set(value) { page.__value = value; }",
    },
    ["__all global-write registry", "__value global-write state"],
  ],
  [
    "the global object by an exported name that comes to be what there is as the module loads",
    {
      "src/root.js":
        "let found = null; if (typeof self !== 'undefined') { found = self } else if (typeof global !== 'undefined') { found = global } export const root = found; export let page; page = window;",
      "src/a.js":
        "import { root, page } from './root.js'; export function on(fetch) { root.fetch = fetch; page.__value = 1 }",
    },
    ["fetch global-write state", "__value global-write state"],
  ],
  [
    "no such name that comes to be something else, or later",
    {
      "src/root.js":
        "let found = null; if (typeof self !== 'undefined') found = self; else found = {}; export const root = found; let late = null; export function use() { late = self; return late } export let none = null;",
      "src/a.js":
        "import { root, none } from './root.js'; export function on(fetch) { root.fetch = fetch; none.fetch = fetch }",
    },
    ["found const-object state", "late let state"],
  ],
  [
    "no such name that something else takes the place of",
    {
      "src/root.js":
        "var root = typeof self !== 'undefined' ? self : global; export { root }; export function use(given) { root = given }",
      "src/a.js": "import { root } from './root.js'; export function set(value) { root.__value = value }",
    },
    ["root var state"],
  ],
  [
    "the table of what loads files, by kinds that vary, and no other table of that module",
    {
      "src/a.js":
        "const Module = require('module'); exports.hook = (kinds) => kinds.forEach((kind) => { Module._extensions[kind] = function () {}; });",
      "src/b.js":
        "const Known = require('module'); const Module = module.constructor.length > 1 ? module.constructor : Known; exports.hook = (kind) => { const old = Module._extensions[kind]; Module._extensions[kind] = function () { old() } };",
    },
    ["_extensions fn-static state", "_extensions fn-static state"],
  ],
  [
    "no other table of the module that loads them, and no loader",
    {
      "src/a.js":
        "const Module = require('module'); exports.hook = (kinds) => kinds.forEach((kind) => { Module._cache[kind] = function () {} });",
      "src/b.js":
        "const Module = require('module'); exports.hook = (kinds) => kinds.forEach((kind) => { Module._extensions[kind].run = function () {} });",
    },
    [],
  ],
  [
    "what a plugin replaces of what it puts by before, with a mark that it has done so",
    {
      "src/a.js":
        "const kept = new WeakMap(); export default function (host) { if (host.isTraced) return; host.isTraced = true; kept.set(host, { make: host.make }); host.make = function (x) { return tell(x) } }",
    },
    ["kept weakmap registry", "isTraced fn-static state", "make fn-static state"],
  ],
  [
    "no mark on what a plugin gives a function that was not there",
    {
      "src/a.js":
        "export default function (host) { if (host.isTraced) return; host.isTraced = true; host.make = function (x) { return tell(x) } }",
    },
    [],
  ],
  [
    "what a plugin replaces and calls, or puts back",
    {
      "src/a.js":
        "export default function (host) { const parse = host.parse; host.parse = function (x) { return parse.call(this, x) + 1 } }",
      "src/b.js":
        "export default function plug(host) { const old = host.show; host.show = function (x) { return x }; return () => { host.show = old } }",
      "src/d.js":
        "export default function (o, Type) { const proto = Type.prototype; const format = proto.format; proto.format = function (x) { return format.call(this, x) } }",
      // A setting in another form, which nobody calls.
      "src/c.js":
        "export default function value(desc) { const first = desc.value; if (typeof first === 'string') desc.value = (v) => v ?? first; return desc }",
    },
    ["parse fn-static state", "show fn-static state", "format fn-static state"],
  ],
  [
    "parts of the process and its environment, imported",
    {
      "src/a.ts":
        "import process, { env } from 'node:process'; process.exit = new Proxy(process.exit, h); export const on = () => { env.COLOR = '1'; process.env.LEVEL = '2'; process.exitCode = 1 }",
    },
    ["exit global-write state", "COLOR env-write state", "LEVEL env-write state"],
  ],
  [
    "what is imported to stand in where the engine has none",
    {
      "src/a.ts":
        "import crypto from 'node:crypto'; import fetch from 'node-fetch'; globalThis.crypto ??= crypto; if (!globalThis.fetch) globalThis.fetch = fetch; export const make = () => globalThis.crypto.randomUUID();",
    },
    [],
  ],
  [
    "no part of a page that is put there, as the module loads, where the page has none",
    {
      "src/a.js":
        "if (!window.requestAnimationFrame) window.requestAnimationFrame = window.webkitRequestAnimationFrame || later(16); if (typeof window !== 'undefined' && !window.AudioContext) { window.AudioContext = window.webkitAudioContext }",
      "src/fill.js":
        "export function fill() { if (!self.cancelIdleCallback) self.cancelIdleCallback = made(); if (!self.devicePixelRatio) self.devicePixelRatio = 1 }",
      "src/index.js": "import { fill } from './fill.js'; fill();",
    },
    [],
  ],
  [
    "the same where it is there, was asked for elsewhere or later, or in any case",
    {
      "src/a.js": "if (window.AudioContext) window.AudioContext = made()",
      "src/b.js":
        "function has() { return !window.requestIdleCallback } if (has()) window.requestIdleCallback = made()",
      "src/c.js": "if (open) window.cancelIdleCallback = made(); if (!window.cancelIdleCallback) tell()",
      "src/d.js": "if (!window.devicePixelRatio) tell(); window.devicePixelRatio = made()",
      "src/e.js": "if (!window.shop) window.shop = made()",
      "src/f.js": "if (!window.cancelAnimationFrame.old) window.cancelAnimationFrame = made()",
      "src/fill.js":
        "export function fill() { if (!self.requestAnimationFrame) self.requestAnimationFrame = made() }",
      "src/index.js": "import { fill } from './fill.js'; fill(); export const again = () => fill();",
    },
    [
      "AudioContext global-write state",
      "requestIdleCallback global-write state",
      "cancelIdleCallback global-write state",
      "devicePixelRatio global-write state",
      "shop global-write state",
      "cancelAnimationFrame global-write state",
      "requestAnimationFrame global-write state",
    ],
  ],
  [
    "the same in any case, or under a name of the program's own",
    {
      "src/a.ts":
        "import crypto from 'node:crypto'; import store from './store'; globalThis.crypto = crypto; globalThis.store ??= store;",
    },
    ["crypto global-write state", "store global-write state"],
  ],
  [
    "a global under a symbol that the module holds",
    {
      "src/a.ts":
        "const KEY = Symbol.for('app'); export function store() { return (globalThis[KEY] ??= new Store()) }",
    },
    ["KEY global-write registry"],
  ],
  [
    "a global under a symbol of an imported table",
    {
      "src/a.js":
        "const symbols = require('./symbols'); exports.stop = () => { global[symbols.started] = null }",
      "src/symbols.js": "exports.started = Symbol('started')",
    },
    ["started global-write state"],
  ],
  [
    "a global that is defined under a symbol that the module holds",
    {
      "src/a.ts":
        "const KEY = Symbol.for('app'); export function use(value) { Object.defineProperty(globalThis, KEY, { value }) } export const get = () => globalThis[KEY];",
    },
    ["KEY global-write state"],
  ],
  [
    "a global by the name that a list of names has for it, whatever that is called there",
    {
      "src/a.ts": "enum Names { value = 'app' } export const put = (it) => { window[Names.value] = it };",
    },
    ["value global-write state"],
  ],
  [
    "nothing where the key is what a holder has by then, which is another one later",
    {
      "src/a.ts":
        "const key = cell('key', { legacy: 'app' }); const names = { app: 'app' }; export const put = (it) => { window[key.value] = it }; export const set = (it) => { window[names.app] = it };",
    },
    ["app global-write state"],
  ],
  [
    "a part of a builtin that is set under a held symbol",
    {
      "src/a.ts": "const MARK = Symbol('m'); export const on = () => Reflect.set(Error.prototype, MARK, 1);",
    },
    ["MARK global-write state"],
  ],
  [
    "nothing where the key is the caller's",
    {
      "src/a.ts":
        "export function put(key, value) { globalThis[key] = value } export const def = (key, value) => Object.defineProperty(globalThis, key, { value });",
    },
    [],
  ],
  [
    "a write on an exported alias of the global object, in the file that writes",
    {
      "src/root.ts": "export const ROOT = globalThis as any;",
      "src/a.ts": "import { ROOT } from './root'; export function install() { ROOT.onerror = () => 1 }",
    },
    ["onerror global-write state"],
  ],
  [
    "a global under a key that a helper is given, where another module hands out the global object",
    {
      "src/root.ts":
        "export const getGlobal = () => (typeof globalThis !== 'undefined' ? globalThis : {}); export const make = () => ({});",
      "src/a.ts":
        "import { getGlobal, make } from './root'; const g = getGlobal(), own = make(); const share = (key, f) => { let all; if (!(all = g[key])) all = g[key] = []; all.push(f) }; const keep = (key, f) => { own[key] = f }; export function install(f) { share(`__SETTERS__`, f); keep('own', f); share(f.name, f) } const look = (key) => g[key]; export const seen = () => look('__SEEN__')",
    },
    ["own instance registry", "__SETTERS__ global-write state"],
  ],
  [
    "nothing in what a function does to itself, by a name of its own that the global object has as well",
    {
      "src/a.js":
        "exports.wait = (id) => { const done = function self(error) { const { id } = self; delete self.id; return [id, error] }; done.id = id; return done };",
    },
    [],
  ],
  [
    "globals that are put where methods of another module hand out the global object",
    {
      "src/platform.ts":
        "export class Platform { static getGlobalScope(): any { if (typeof globalThis !== 'undefined') return globalThis; return global } static globalOptions(): any { return options } } export const own = (v) => { Platform.getGlobalScope().owned = v }; export const host: any = { globals() { return window } }; const options = {};",
      "src/a.ts":
        "import { Platform, host } from './platform'; const root = Platform.getGlobalScope(); export function storage() { const scope = Platform.getGlobalScope(); scope.metadata ??= new Map(); return scope.metadata } export const mark = (v) => { root.marked = v; host.globals().seen = v; Platform.globalOptions().depth = v }; class Other { static getGlobalScope() { return {} as any } } export const other = (v) => { Other.getGlobalScope().own = v }",
    },
    [
      "metadata global-write registry",
      "marked global-write state",
      "seen global-write state",
      "owned global-write state",
    ],
  ],
  [
    "a class of another package that is replaced by another one",
    {
      "src/a.js":
        "const http = require('http'); function Fake() {} exports.on = () => { http.ClientRequest = Fake }",
    },
    ["ClientRequest fn-static state"],
  ],
  [
    "a setting of another package",
    {
      "src/a.ts":
        "import driver from 'driver'; export class Manager { constructor(types) { driver.fetchAsString = types } }",
    },
    ["fetchAsString fn-static state"],
  ],
  [
    "nothing where another package is set up as the module loads",
    { "src/a.ts": "import driver from 'driver'; driver.fetchAsString = ['x']; export const d = driver;" },
    [],
  ],
  [
    "a function of the project's own object that another module replaces",
    {
      "src/api.js": "const api = { enable() { return 1 }, other: 1 }; module.exports = api;",
      "src/a.js": "const api = require('./api'); exports.off = () => { api.enable = () => 0 }",
    },
    ["enable fn-static state", "api const-object state"],
  ],
  [
    "one state, not one a hook, where the project's own object has hooks to be filled",
    {
      "src/options.ts": "const options: any = {}; export default options;",
      "src/a.ts":
        "import options from './options'; export function install() { const old = options.diffed; options.diffed = (v) => old?.(v) }",
    },
    ["options const-object state"],
  ],
  [
    "the name of the property that is deleted from a prototype",
    { "src/a.js": "exports.f = () => { delete Object.prototype.shim }" },
    ["shim global-write state"],
  ],
  [
    "a patched stream of the process, but no exit code",
    { "src/a.js": "exports.f = () => { process.stdout.write = () => true; process.exitCode = 1 }" },
    ["write global-write state"],
  ],
  [
    "a part of a global of its own that is set around work, and a function that is replaced for a while",
    {
      "src/a.js":
        "Track = {}; Track.current = null;\nTrack.with = (c, f) => { const before = Track.current; Track.current = c; try { return f() } finally { Track.current = before } };\nTrack.quiet = (f) => { const tell = globalThis.tell; globalThis.tell = () => {}; try { return f() } finally { globalThis.tell = tell } };",
    },
    ["current global-write error-context", "tell global-write state"],
  ],
];

const BY_NAME: readonly (readonly [what: string, text: string, found: readonly string[]])[] = [
  [
    "an entry of a namespace that was only just asked for",
    "const api = { ns() { return getNamespace('app') } }; export function set(v) { getNamespace('app').set(keys.USER, v) }",
    ["USER als error-context"],
  ],
  [
    "a namespace once, whatever its name is asked to do",
    "const cls = require('cls-hooked'); const ns = cls.createNamespace('app'); export function run(n) { ns.run(() => { ns.set('id', n); n() }) }",
    ["createNamespace als error-context", "id als error-context"],
  ],
  [
    "marks and measures on the timeline",
    "let perf; function on() { perf = window.performance; return true } export function start(id) { if (on()) perf.mark(id) } export function end(id) { perf.mark(id + 'e'); perf.measure(id, id, id + 'e') }",
    ["perf let state", "mark global-write telemetry"],
  ],
  ["no marks without a measure", "export const start = (id) => performance.mark(id)", []],
  [
    "no marks on an object of the file's own",
    "export function f(performance) { performance.mark('a'); performance.measure('a') }",
    [],
  ],
  [
    "a global under a key that a helper is given",
    "const root = globalThis; function share(key, f) { let all = root[key]; if (!all) root[key] = all = []; all.push(f) } export function install(f) { share('__SETTERS__', f) }",
    ["__SETTERS__ global-write state"],
  ],
  [
    "a patch that keeps the original on the patched module",
    "export function on(lib) { if (!lib.__get) patch(lib) } function patch(lib) { lib.__get = lib.get; function get() { return lib.__get() } Object.defineProperties(lib, { get: { value: get } }) }",
    ["get fn-static state"],
  ],
  [
    "a method of a class that is replaced, the old one kept before",
    "export function on({ Client }) { const query = Client.prototype.query; Client.prototype.query = function (...args) { return query.apply(this, args) } }",
    ["query fn-static state"],
  ],
  [
    "a method of a class that a function with a name of its own replaces, and nothing where it is put back",
    "export function on({ Client }) { const query = Client.prototype.query; const end = Client.prototype.end; const asked = function (...args) { return query.apply(this, args) }; Client.prototype.query = asked; Client.prototype.end = end }",
    ["query fn-static state"],
  ],
  [
    "no patch where a method is kept only after it was put there",
    "export function on({ Client }) { Client.prototype.query = function () {}; const query = Client.prototype.query; return query }",
    [],
  ],
  [
    "no patch of an object that one call is about",
    "export function wrap(res) { if (!res.__end) res.__end = res.end; res.end = function () { return res.__end() } }",
    [],
  ],
];

describe("state that is told by names", () => {
  for (const [what, text, found] of BY_NAME) it(`finds ${what}`, () => expect(foundIn(text)).toEqual(found));
});

describe("state that no module declares", () => {
  for (const [what, files, found] of CASES) it(`finds ${what}`, () => expect(foundIn(files)).toEqual(found));
});

it("stands where a script gives its own name the part, as it loads", () => {
  const text =
    "Kit = {};\nKit.current = null;\nKit.within = (it, run) => {\n  Kit.current = it;\n  run();\n};\n";
  const { findings } = scanSources(new Map([["src/a.js", text]]));
  expect(findings.find(({ name }) => name === "current")?.line).toBe(2);
});

describe("a class that a function is handed", () => {
  const wrapped = (target: string, head = "export function patch(lib)", more = "") =>
    foundIn({
      "src/a.ts": `import * as shimmer from 'shimmer'; ${head} { ${more} shimmer.wrap(${target}, 'emit', (emit) => emit) }`,
    });
  const PATCHED = ["emit fn-static state"];

  it("is patched for all who use it where one of its methods is wrapped", () => {
    expect(wrapped("lib.Server.prototype")).toEqual(PATCHED);
    const field = "export class Plugin { constructor(private lib) {} apply()";
    expect(
      foundIn({
        "src/a.ts": `import * as shimmer from 'shimmer'; ${field} { shimmer.wrap(this.lib.Server.prototype, 'emit', (emit) => emit) } }`,
      }),
    ).toEqual(PATCHED);
  });

  it("belongs to a module, whose functions are patched for all as well", () => {
    const more = "shimmer.wrap(lib.Server.prototype, 'listen', (listen) => listen);";
    expect(wrapped("lib", undefined, more).toSorted()).toEqual([
      "emit fn-static state",
      "listen fn-static state",
    ]);
    const both = "export function patch(lib, other)";
    expect(wrapped("other", both, more)).toEqual(["listen fn-static state"]);
    const apart = `export function apply(lib) { ${more} } export function patch(lib)`;
    expect(wrapped("lib", apart)).toEqual(["listen fn-static state"]);
  });

  it("is another matter than one thing, or a class that the function has made", () => {
    expect(wrapped("lib")).toEqual([]);
    expect(wrapped("lib.server")).toEqual([]);
    expect(wrapped("Own.prototype", "export function patch()", "class Own { emit() {} }")).toEqual([]);
    expect(
      foundIn({
        "src/a.ts": "export function patch(lib, name) { lib.wrap(lib.Server.prototype, name, (x) => x) }",
      }),
    ).toEqual([]);
    expect(
      foundIn({ "src/a.ts": "export function patch(lib) { lib.unwrap(lib.Server.prototype, 'emit') }" }),
    ).toEqual([]);
  });
});

it("takes what is set on all modules by way of one for a patch", () => {
  const load = (target: string) =>
    `exports.hook = () => { const load = ${target}; ${target} = function (name) { return load.call(this, name) } }`;
  expect(foundIn({ "src/a.js": load("module.__proto__.require") })).toEqual(["require global-write state"]);
  expect(foundIn({ "src/a.js": load("module.constructor._load") })).toEqual(["_load global-write state"]);
  expect(foundIn({ "src/a.js": load("module.children.require") })).toEqual([]);
  expect(
    foundIn({ "src/a.js": "exports.clear = (key) => { delete module.constructor._cache[key] }" }),
  ).toEqual([]);
});

it("takes an object of the page for a table only where something is put in it for a key", () => {
  const kit = (uses: string) => foundIn(`export function install(name, part) { window.kit = {}; ${uses} }`);
  expect(kit("window.kit.open = () => part; window.kit.close = () => name")).toEqual([
    "kit global-write state",
  ]);
  expect(kit("window.kit.open = () => part; window.kit[name] = part")).toEqual(["kit global-write registry"]);
  expect(kit("window.kit.parts[name] = part; window.kit[name].open()")).toEqual([
    "kit global-write registry",
  ]);
  expect(kit("")).toEqual(["kit global-write registry"]);
});
