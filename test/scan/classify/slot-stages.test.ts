import { describe, expect, it } from "vitest";
import { scanSources } from "../../../src/scan/scan-sources.ts";
import { foundIn } from "../../support/found-in.ts";

const CASES: readonly (readonly [what: string, text: string, found: readonly string[]])[] = [
  [
    "a span that another function ends",
    "let span; export function begin(tracer, name) { span = tracer.startSpan(name); span.setTag('a', 1) } export function end() { span.finish() }",
    ["span let telemetry"],
  ],
  [
    "a span that is put away once it is over, which others ask for",
    "let span = null; export function begin(tracer, name) { span = tracer.startSpan(name) } export function end() { span.finish(); span = null } export const now = () => span;",
    ["span let error-context"],
  ],
  [
    "what is begun and ended in one function, ends of itself, or is no span",
    "let span; export function run(tracer) { span = tracer.startSpan('a'); span.finish() } let open; export function begin(tracer) { open = tracer.startSpan('a') } export const tag = (name) => { open.setTag(name); open.child.finish() }; let server; export function listen(app) { server = app.startServer() } export function stop() { server.close() }",
    ["span let state", "open let state", "server let state"],
  ],
  [
    "what was hovered last, held against what is now, beside a slot whose old value a function is given to put back",
    "let last = null; export function over(node) { const before = last; last = node; if (before && before !== last) unmark(before) } let scope = null; export function within(next, work) { const before = scope; scope = next; return work(() => restore(before)) } export const now = () => scope;",
    ["last let state", "scope let error-context"],
  ],
  [
    "a setter that hands out what was there although it asks whether that is another one",
    "let scope = null; export function enter(next) { const before = scope; if (before !== next) scope = next; return before } export const now = () => scope;",
    ["scope let error-context"],
  ],
  [
    "what is put off and handed out, and a stand-in of the module's own in its place",
    "const noop = () => {}; let tell = noop; export const attach = (given) => { tell = given }; export const detach = () => { const before = tell; tell = noop; return before }; export const say = (text) => tell(text);",
    ["tell let state"],
  ],
  [
    "a node that one function makes, measures and drops, and a slot that is read further in",
    "let box; export function heightOf(text) { if (!box) { box = make(); document.body.append(box) } box.text = text; const height = box.height; box.remove(); box = null; return height } let page; export function build(given) { page = given; render(); page = null } export const title = () => page.title;",
    ["box let state", "page let error-context"],
  ],
  [
    "a timer that is put off beside the time of the last call, and an answer that is kept for a time",
    "let last = 0; let timer; export function save() { const now = Date.now(); if (now - last > 1000) { last = now; return write() } clearTimeout(timer); timer = setTimeout(save, 1000) } let at = 0; let answer; export async function ask() { if (answer && Date.now() - at < 1000) return answer; answer = await load(); at = Date.now(); return answer }",
    ["last let state", "timer let state", "at let cache", "answer let cache"],
  ],
  [
    "a delay that is doubled not more often than now and then",
    "let asked = 0; let delay = 0; export function slow() { if (Date.now() - asked < 1000) return; asked = Date.now(); const next = Math.max(1, delay) * 2; if (next > delay) { delay = next; tell(delay) } } export const stop = () => { delay = 0 };",
    ["asked let state", "delay let state"],
  ],
  [
    "what is made where there is none and set again, and what is put back behind something else",
    "let kinds; export function note(id, kind) { const table = kinds || {}; table[id] = kind; kinds = table } export const kindOf = (id) => kinds[id]; let depth = 0; export function within(work) { const before = depth; depth = 1; work(); depth = before } export const isIn = () => depth;",
    ["kinds let state", "depth let error-context"],
  ],
  [
    "a path that two functions make where there is none, and keep where it is good for all",
    "let entry; export function head(base) { let path = entry; if (!path) { path = find(base); if (isAbsolute(path)) { entry = path } } return path } export function map(base) { let path = entry; if (!path) { path = find(base); if (isAbsolute(path)) { entry = path } else { path = base + path } } return [path] }",
    ["entry let state"],
  ],
  [
    "what the last run said, asked for beside a new beginning, and what is raised by the work",
    "let failed = false; export function onError() { failed = true } export function onDone() { const had = failed; failed = false; if (had) reload() } let wasUsed = false; export const use = () => { wasUsed = true }; export function render() { wasUsed = false; work(); if (wasUsed) keep() }",
    ["failed let state", "wasUsed let error-context"],
  ],
  [
    "what somebody's class holds, set whole or by key",
    "import { Box, Table } from 'boxes'; const open = new Box(false); export const show = () => { if (!open.get()) open.set(true) }; const other = new Table(); export const put = (k, v) => other.set(k, v); export const of = (k) => other.get(k); const level = signal(0); export const raise = () => { if (!level.get()) level.set(1) };",
    ["open instance state", "other instance registry", "level instance state"],
  ],
  [
    "how deep one stands, beside a stack that is pushed and popped, which is set back where it falls too low",
    "let depth = 0; let current; const before = []; export function begin() { before.push(current); depth++; current = {} } export function end() { depth--; if (depth < 0) { depth = 0 } current = before.pop() } export const isInside = () => depth > 0;",
    ["depth let error-context", "current let error-context", "before const-array error-context"],
  ],
  [
    "the last few of what happened, each time in a new list",
    "let rows = []; export function put(more, most) { rows = rows.concat(more); if (rows.length > most) rows = rows.slice(-most) } export const all = () => rows;",
    ["rows let telemetry"],
  ],
  [
    "the last few of what is put one by one, in a new list where there are too many",
    "let rows = []; export function put(row, most) { rows.push(row); if (rows.length > most) rows = rows.slice(-most) } export const all = () => rows;",
    ["rows let telemetry"],
  ],
  [
    "a list that grows, of which another function takes off the first",
    "let rows = []; export function put(more) { rows = rows.concat(more) } export function drop(n) { rows = rows.slice(n) } export const all = () => rows;",
    ["rows let registry"],
  ],
  [
    "how many are left to be passed over, used up one by one",
    "let left = 0; export function passOver() { left += 1 } export function onError(error) { if (left > 0) { log(error); left -= 1; return } report(error) }",
    ["left let state"],
  ],
  [
    "a depth that is kept from falling below nothing",
    "let depth = 0; export function enter() { depth += 1 } export function leave() { if (depth > 0) { depth -= 1 } settle() } export const isInside = () => depth > 0;",
    ["depth let error-context"],
  ],
  [
    "how many there are, of which one is taken off where there is one",
    "let open = 0; export function show() { open += 1 } export function hide(isLast) { if (isLast && open > 0) { open -= 1; if (open === 0) settle() } } export const isShown = () => open > 0;",
    ["open let state"],
  ],
  [
    "how deep one stands, with a stack beside it, taken off where there is one",
    "let entered = 0; let current; const outer = []; export function enter(to) { outer.push(current); current = to; entered += 1 } export function leave() { if (entered > 0) { entered -= 1; current = outer.pop() } } export const isInside = () => entered > 0 && current;",
    ["entered let error-context", "current let error-context", "outer const-array error-context"],
  ],
  [
    "how many are left, asked for their truth alone",
    "let left = 0; export function passOver() { left += 1 } export function onError(error) { if (left) { left -= 1; return } report(error) }",
    ["left let state"],
  ],
  [
    "a depth that is shown where it is counted down",
    "let depth = 0; export function enter() { depth += 1 } export function leave(isLast) { if (isLast) { depth -= 1; show(depth); return } wait() } export const isInside = () => depth > 0;",
    ["depth let error-context"],
  ],
  [
    "a depth that is asked for long before it is counted down",
    "let depth = 0; export function enter() { depth += 1 } export function leave(isLast) { show(depth > 0 ? 'inside' : 'outside'); if (isLast) { depth -= 1; return } wait() } export const isInside = () => depth > 0;",
    ["depth let error-context"],
  ],
  [
    "a depth that is counted down where another question says that nothing follows",
    "let depth = 0; export function enter() { depth += 1 } export function leave(isLast) { if (isLast) { depth -= 1; return } wait() } export const isInside = () => depth > 0;",
    ["depth let error-context"],
  ],
  [
    "a queue of steps, within another one while a step of that runs",
    "let queue = null; export function add(step) { if (queue) queue.steps.push(step); else { queue = { outer: queue, steps: [step] }; let next; do { while ((next = queue.steps.shift())) { queue = { outer: queue, steps: [] }; run(next) } } while ((queue = queue.outer)) } }",
    ["queue let state"],
  ],
  [
    "work under way within other work, which holds names that are asked for",
    "let work = null; export function begin(name) { work = { outer: work, names: [name] } } export function end() { work = work.outer } export const first = () => work.names[0];",
    ["work let error-context"],
  ],
  [
    "what the first of several pieces of work makes, and the one that made it lets go of when it is finished",
    "let group = null; export function pushWork(work) { if (group) group.all.push(work); else work.own = group = { all: [work], late: [] } } export function finishWork(work, done) { if (work.own) try { run(work.own) } finally { group = null; done() } } export const later = (run) => group ? group.late.push(run) : run();",
    ["group let error-context"],
  ],
  [
    "a level that goes back to nothing after the work where it has risen",
    "let level = 0; export function walk(at) { level = at.level; visit(at); if (level > 0) { level = 0 } } export const now = () => level;",
    ["level let error-context"],
  ],
  [
    "a width that is taken for granted where there is none",
    "let w; export function draw(at, conf) { w = at.offsetWidth; if (w === undefined) { w = 1200 } if (conf.width !== undefined) { w = conf.width } paint(w) } export const of = () => w;",
    ["w let state"],
  ],
  [
    "the number of the work that is under way, by the engine's hooks",
    "import hooks from 'node:async_hooks'; let current = -1; export function begin() { hooks.createHook({ init(id) { current = hooks.executionAsyncId(); note(id, current) } }).enable() } export const now = () => current;",
    ["current let error-context"],
  ],
  [
    "a port that is taken for granted where there is none, by one of two questions",
    "let port = null; export function validate(url) { const parsed = parse(url); port = parsed.port; if (!port || port.length === 0) { port = '443' } log(port) } export const of = () => port; export function reset() { port = null }",
    ["port let state"],
  ],
  [
    "whether something works, found out on the first question and answered",
    "let works = null; export function isSupported() { if (!isNull(works)) return works; works = true; if (root) { try { if (probe(root) !== 1) { works = false } } catch { works = false } } else { works = false } return works }",
    ["works let state"],
  ],
  [
    "whether work is under way, answered elsewhere",
    "let busy = false; export function run(job) { busy = true; const made = job(); busy = false; return made } export const isBusy = () => busy;",
    ["busy let error-context"],
  ],
  [
    "when tracking began, forgotten by what begins anew for tests",
    "let since = 0; export function beginTracking() { since = clock() } export function endTracking() { return clock() - since } export function resetCosts() { since = 0 }",
    ["since let state"],
  ],
  [
    "when tracking began, forgotten where that is reset",
    "let at = null; export function beginTracking(place) { at = place } export const where = () => at; export function resetTracking() { at = null }",
    ["at let error-context"],
  ],
  [
    "whether a person is at something, which events begin and end",
    "let composing = false; export function onCompositionStart(editor) { composing = true; watch(editor) } export function onCompositionEnd(editor) { composing = false; resolve(editor) } export const isComposing = () => composing;",
    ["composing let state"],
  ],
  [
    "whether something is drawn, which hooks begin and end",
    "let drawing = false; export function onDrawStart(editor) { drawing = true; watch(editor) } export function onDrawEnd(editor) { drawing = false; resolve(editor) } export const isDrawing = () => drawing;",
    ["drawing let error-context"],
  ],
  [
    "a thing that runs from where work begins until it is ended",
    "let profiler; export function enter(config) { if (config.profile) { profiler = start(); } } export function leave() { if (profiler) { profiler.destroy(); profiler = null } }",
    ["profiler let state"],
  ],
  [
    "what work stands in, which is told that it is over",
    "let group = null; export function enter(name) { group = open(name) } export const current = () => group; export function leave() { group.note('over'); group = null }",
    ["group let error-context"],
  ],
  [
    "how much there is to be done, of which one call brings any amount",
    "let total = 0; export function load(list) { total += list.length } export function one() { total += 1 } export function drop() { total -= 1 } export const share = (done) => done / total;",
    ["total let state"],
  ],
  [
    "a depth of which one way in counts two",
    "let depth = 0; export function enter() { depth += 1 } export function enterBoth() { depth += 2 } export function leave() { depth -= 1 } export const isInside = () => depth > 0;",
    ["depth let error-context"],
  ],
  [
    "a depth that goes back to nothing after the work",
    "let depth = 0; export function walk(at) { depth = at.depth; visit(at); depth = 0 } export const deep = () => depth;",
    ["depth let error-context"],
  ],
  [
    "what whoever comes meanwhile waits for as well",
    "let pending; export async function refresh() { await (pending ||= Promise.resolve()); if (pending === null) return; pending = null; await load() }",
    ["pending let state"],
  ],
  [
    "a list that is set aside for a new one while something runs, and put back",
    "let pairs = []; export function same(a, b) { pairs.push([a, b]); return a.every((one) => { const before = pairs; pairs = []; const found = walk(one, b); pairs = before; return found }) } export const has = (a) => pairs.some((pair) => pair[0] === a); export function reset() { pairs = [] }",
    ["pairs let error-context"],
  ],
  [
    "a list that is taken whole, and put back where its work failed",
    "let jobs = []; export const put = (job) => { jobs.push(job) }; export function run() { const all = jobs; jobs = []; try { work(all) } catch { jobs = all } }",
    ["jobs let state"],
  ],
  [
    "the node that is drawn first, walked along links that nobody ties here",
    "let top = null; export const setTop = (node) => { top = node }; export function draw() { for (let node = top; node; node = node.sibling) node.draw() }",
    ["top let state"],
  ],
  [
    "settings to which others are added, where one of them is of some kind",
    "let conf = { kind: 1 }; export function init(o) { if (o.own && conf.kind === o.kind) { conf = Object.assign(conf, paths(o)) } } export const get = (k) => conf[k];",
    ["conf let state"],
  ],
  [
    "what is made anew where it was of another kind",
    "let made = { kind: 1 }; export function of(o) { if (o.own && made.kind !== o.kind) { made = build(o) } return made }",
    ["made let cache"],
  ],
  [
    "what is cleared by the callback that tells whoever asked for the work",
    "let job = null; export function run(one, done) { job = one; one.work((error) => { job = null; done(error) }) } export const label = () => job && job.name;",
    ["job let error-context"],
  ],
  [
    "what is cleared by a callback that tells nobody",
    "let box = null; export function drag(one) { box = one; page.once('up', () => { box = null }) } export const place = () => box && box.left;",
    ["box let state"],
  ],
  [
    "what is asked for before more work is begun, and cleared by the callback",
    "let job = null; export function run(one, done) { if (job) return done(busy); job = one; one.work((error) => { job = null; done(error) }) } export const label = () => job && job.name;",
    ["job let state"],
  ],
  [
    "whether something runs, taken back where it may not begin",
    "let running = false; export async function start() { running = true; await load(); if (!isAllowed()) { running = false; return } open() } export async function stop() { running = false; await close() } export const isUp = () => running;",
    ["running let state"],
  ],
  [
    "whether work is under way, lowered on each way out of it",
    "let running = false; export function run() { running = true; if (!isAllowed()) { running = false; return } open(); running = false } export const isUp = () => running; export function drop() { running = false }",
    ["running let error-context"],
  ],
  [
    "how many have a listener of the page be there, by two functions",
    "let users = 0; export function created() { users += 1; if (users === 1) window.addEventListener('touchmove', tell) } export function gone() { users -= 1; if (!users) window.removeEventListener('touchmove', tell) }",
    ["users let state"],
  ],
  [
    "how deep one stands, where the outermost listens to nothing",
    "let depth = 0; export function enter() { depth += 1; if (depth === 1) begin() } export function leave() { depth -= 1; if (!depth) flush() }",
    ["depth let error-context"],
  ],
  [
    "how deep one stands, where the outermost has the page listen no longer",
    "let depth = 0; export function enter() { depth += 1; if (depth === 1) begin() } export function leave() { depth -= 1; if (!depth) window.removeEventListener('touchmove', tell) }",
    ["depth let error-context"],
  ],
  [
    "how deep one stands, where the outermost has the page listen for good",
    "let depth = 0; export function enter() { depth += 1; if (depth === 1) window.addEventListener('touchmove', tell) } export function leave() { depth -= 1; if (!depth) flush() }",
    ["depth let error-context"],
  ],
  [
    "how many use a facility, which begins with the first and ends with the last",
    "let users = 0; export function activate() { if (users++ === 0) channel.subscribe(tell) } export function deactivate() { if (users === 0) return; if (--users === 0) channel.unsubscribe(tell) } let locks = 0; export function lockPage() { if (++locks > 1) return; page.style.overflow = 'hidden' } export function unlockPage() { if (--locks > 0) return; page.style.overflow = '' }",
    ["users let state", "locks let state"],
  ],
  [
    "the last of what is there, looked for by counting up",
    "let generation = 1; export function find() { while (isThere(generation)) { generation++ } generation--; read(generation) } export const current = () => generation;",
    ["generation let state"],
  ],
  [
    "how deep one stands in a text, which a loop reads",
    "let depth = 0; export function read(text) { for (const c of text) { if (c === '(') { depth++ } else if (c === ')') { depth-- } } } export const isInside = () => depth > 0;",
    ["depth let error-context"],
  ],
  [
    "how deep work is nested, which is ended at once where it cannot begin",
    "let depth = 0; export function enter(work) { depth++; if (!work.begin()) { depth--; return false } return true } export function leave(work) { work.end(); depth-- } export const isInside = () => depth > 0;",
    ["depth let error-context"],
  ],
  [
    "how deep work is nested, of which a loop ends all but the last",
    "let depth = 0; export function begin() { depth++ } export function endAll(goal) { while (depth > goal) { depth--; close() } depth--; rest() } export const isInside = () => depth > 0;",
    ["depth let error-context"],
  ],
  [
    "how deep work is nested that is begun in a loop, and ended elsewhere",
    "let depth = 0; export function begin(all) { for (const one of all) { depth++; open(one) } } export function end(one) { close(one); depth-- } export const isInside = () => depth > 0;",
    ["depth let error-context"],
  ],
  [
    "how deep work is nested, which begins with the first",
    "let depth = 0; export function beginBatch() { if (depth++ === 0) open() } export function endBatch() { if (--depth === 0) flush() }",
    ["depth let error-context"],
  ],
  [
    "entries that are set around work and put back in any case",
    "const values = {}; export function use(k, v, run) { const before = values[k]; values[k] = v; try { run() } finally { values[k] = before } } export const get = (k) => values[k];",
    ["values const-object error-context"],
  ],
  [
    "an entry that is put back, but not where the work fails",
    "const values = {}; export function use(k, v) { const before = values[k]; values[k] = v; report(before); values[k] = before } export const get = (k) => values[k];",
    ["values const-object registry"],
  ],
  [
    "an entry that is put back where another one was set",
    "const values = {}; export function use(k, o, v, run) { values[o] = v; const before = values[k]; try { run() } finally { values[k] = before } } export const get = (k) => values[k];",
    ["values const-object registry"],
  ],
  [
    "entries that are fetched anew by another measure than time",
    "let keys = {}; export async function key(id, least) { if (keys[id] && keys.version > least) return keys[id]; const loaded = await load(); keys = { ...loaded, version: loaded.v }; return loaded[id] }",
    ["keys let state"],
  ],
  [
    "entries that others put beside those that are fetched",
    "let keys = {}; export async function key(id) { if (keys[id] && keys.until > Date.now()) return keys[id]; const loaded = await load(); keys = { ...loaded, until: Date.now() + 9 }; return loaded[id] } export const put = (id, key) => { keys[id] = key };",
    ["keys let registry"],
  ],
  [
    "lists that are made longer, each time into a new one",
    "let a = []; let b = [core]; let c = []; export function add(x) { a = [...a, x]; b = [x].concat(b); c = c.concat(x) } export const all = () => [a.length, b.length, c.length];",
    ["a let registry", "b let registry", "c let registry"],
  ],
  [
    "how many there are, kept from falling too low",
    "let active = 0; export function take() { active++ } export function give() { if (--active <= 0) { active = 0; stop() } }",
    ["active let state"],
  ],
  [
    "how many there are, kept from falling too low by who looks at it",
    "let active = 0; export function take() { active += 1 } export function give() { active -= 1 } export function look() { if (active <= 0) { active = 0; stop() } }",
    ["active let state"],
  ],
  [
    "how many entries a table beside it has",
    "let n = 0; const jobs = {}; export function add(k, job) { n++; jobs[k] = job } export function end(k) { if (jobs[k]) { n--; delete jobs[k]; if (n === 0) stop() } }",
    ["n let state", "jobs const-object registry"],
  ],
  [
    "how deep calls are nested, which forget an entry where the last one ends",
    "let depth = 0; const jobs = {}; export function enter(k, job) { depth++; jobs[k] = job } export function leave(k) { depth--; if (depth === 0) delete jobs[k] }",
    ["depth let error-context", "jobs const-object registry"],
  ],
  [
    "how deep calls are nested, begun anew by a third function",
    "let depth = 0; export function enter() { depth++ } export function leave() { depth-- } export function reset(isHard) { if (isHard) depth = 0 }",
    ["depth let error-context"],
  ],
  [
    "how many there are, taken off before one is added",
    "const table = {}; let size = 0; export function of(k) { if (table[k]) return table[k]; if (size > 9) { for (const old in table) { delete table[old]; --size } } table[k] = make(k); ++size; return table[k] }",
    ["table const-object cache", "size let state"],
  ],
  [
    "a place that one request is sent with and the next is taken from the answer",
    "let cursor; export async function poll() { const request = {}; if (cursor) { request.next = cursor } const answer = await ask(request); if (answer.next) { cursor = answer.next } } export function reset() { cursor = undefined }",
    ["cursor let state"],
  ],
  [
    "a slot that an object keeps and gives back",
    "let current; export function run(work) { const frame = {}; frame.outer = current; current = work; work(); current = frame.outer }",
    ["current let error-context"],
  ],
  [
    "what is made on first use by a function that logs as well",
    "let parser; export function read(text, make) { if (parser == null) { parser = make() } const read = parser.parse(text); if (!read) console.warn('nothing'); return read }",
    ["parser let state"],
  ],
  [
    "when to load anew, in a function that says that it loads",
    "let next = 0; export async function refresh() { if (Date.now() < next) return; console.log('loading'); await load(); next = Date.now() + 1000 }",
    ["next let state"],
  ],
  [
    "what a named function clears that another event calls",
    "let user; export const now = () => user; export function keep(req, res, next) { user = req.user; function clear() { user = undefined } res.on('reset', clear); next() }",
    ["user let state"],
  ],
  [
    "what a named function clears when the response is over",
    "let user; export const now = () => user; export function keep(req, res, next) { user = req.user; const clear = () => { user = undefined }; res.on('finish', clear); res.on('close', clear); next() }",
    ["user let error-context"],
  ],
  [
    "a turn that is taken, and one that another question follows",
    "let n = 0; let m = 0; export function f(all) { n = (n + 1) % all.length; return all[n] } export function g(x) { m = (m + 1) % 10; if (x === 0) console.log(m) }",
    ["n let state", "m let state"],
  ],
  [
    "counts that begin anew, asked whether they do",
    "let n = 0; let m = 0; export function f() { n = (n + 1) % 10; if (n !== 0) return; send() } export const g = () => (m = (m + 1) % 10) === 0 && send();",
    ["n let telemetry", "m let telemetry"],
  ],
  [
    "what is given beside what it was given for",
    "let key; let given; export function f(k, v) { if (k !== key) { given = v; key = k } return given }",
    ["key let state", "given let state"],
  ],
  [
    "what is made in one branch, and what is noted in another",
    "let key; let made; export function f(k, x) { if (k !== key) key = k; if (x) made = compute(k); return made }",
    ["key let state", "made let state"],
  ],
  [
    "what is handed back only where it was made",
    "let key; let made; export function f(k) { if (k !== key) { made = compute(k); key = k; if (k) return made } }",
    ["key let state", "made let state"],
  ],
  [
    "the last answer, made anew in a branch",
    "let key; let made; export function f(k) { if (k !== key) { made = compute(k); key = k } return made }",
    ["key let cache", "made let cache"],
  ],
  [
    "the last answer, made in one of two branches within that of its key; not in one beside it, nor in one of its own",
    "let last; let made; export function of(name) { if (!made || name !== last) { if (name === 'all') made = { all }; else made = new Kit(name); last = name } return made } let key; let kit; export function get(name) { if (name !== key) { key = name } if (name === 'all') { kit = new Kit(name) } return kit } let seen; let one; export function ask(name) { if (seen === name) tell(name); if (name === 'all') { one = new Kit(name) } seen = name; return one }",
    ["last let cache", "made let cache", "key let state", "kit let state", "seen let state", "one let state"],
  ],
  [
    "the last answer, with all that it was an answer to, however it is compared",
    "let at = null; let within = false; let limit = 0; let seen = null; let hit = false; export function hits(p, inside, n, el) { if (at && same(at, p) && inside === within && limit <= n && seen?.deref() === el) { return hit } const found = test(p, inside, n, el); at = p; within = inside; limit = n; seen = new WeakRef(el); hit = found; return found } export const forget = () => { at = null; };",
    ["at let cache", "within let cache", "limit let cache", "seen let cache", "hit let cache"],
  ],
  [
    "what was last drawn, with what is noted beside it",
    "let key = null; let size = 0; export function put(k) { if (k === key || size > 9) return; key = k; size = k.length; draw(k) }",
    ["key let state", "size let state"],
  ],
  [
    "what is counted beside the last answer, and what was there before it",
    "let key = null; let hit = null; let count = 0; let before = null; let tries = 0; export function of(k) { if (tries > 9) { stop(); } if (k === key) { return hit } key = k; hit = find(k); before = hit; tries = k.length; count = k.size; log(count); return hit } export const last = () => before; export const reset = () => { tries = 0; };",
    ["key let cache", "hit let cache", "count let state", "before let state", "tries let state"],
  ],
  [
    "the last answer to several arguments",
    "let asked; let made; export function f(a, b) { if (asked && asked[0] === a && asked[1] === b) return made; asked = [a, b]; made = compute(a, b); return made }",
    ["asked let cache", "made let cache"],
  ],
  [
    "what a promise puts that a function is given, again and again",
    "let n; export function f(p) { p.then((x) => { n = x }) } export const get = () => n;",
    ["n let state"],
  ],
  [
    "what is kept in one branch and put back in a finally",
    "let delay = 1; let saved = 0; export function f(x) { if (x) { saved = delay; delay = 2 } try { work() } finally { if (x) delay = saved } }",
    ["delay let error-context", "saved let state"],
  ],
  [
    "what was asked for last in one function, and what another one made",
    "let seen; let answer; export function f(k) { if (k === seen) return; seen = k } export function g(k) { if (answer) return answer; answer = compute(k); return answer }",
    ["seen let state", "answer let state"],
  ],
  [
    "a count of which a place is made by its remainder",
    "let ticks = 0; export function place(pages) { const at = isBack() ? pages - (ticks % pages) : ticks % pages; ++ticks; return at }",
    ["ticks let state"],
  ],
  [
    "a count that lets through one in so many without an if",
    "let n = 0; export function report(x) { n++; n % 100 || send(x) }",
    ["n let telemetry"],
  ],
  [
    "a count that lets through what is below a part of so many",
    "let n = 0; export function report(x) { n++; if (n % 100 < 5 && x.isOn) send(x) }",
    ["n let telemetry"],
  ],
  [
    "a count whose former value is asked for its remainder",
    "let n = 0; export function f() { if (n++ % 10 === 0) console.log(n) }",
    ["n let state"],
  ],
  [
    "what a request sets, cleared when its response is over",
    "let user; export const now = () => user; export function keep(req, res, next) { user = req.user; res.once('finish', () => { user = undefined }); next() }",
    ["user let error-context"],
  ],
  [
    "what a request sets, cleared by a package that waits for its response",
    "let user; export const now = () => user; export async function keep(ctx, next) { user = ctx.user; onFinished(ctx.res, () => { user = null }); await next() }",
    ["user let error-context"],
  ],
  [
    "a connection that is forgotten when it closes",
    "let socket; export const now = () => socket; export function open(url, ready) { socket = connect(url); socket.on('close', () => { socket = null }); ready() }",
    ["socket let state"],
  ],
  [
    "what is handed in and forgotten when it closes, where no work goes on",
    "let socket; export const now = () => socket; export function use(given, name) { socket = given; given.on('close', () => { socket = null }); log(name) }",
    ["socket let state"],
  ],
  [
    "what is cleared on another event",
    "let user; export const now = () => user; export function keep(req, res, next) { user = req.user; res.on('reset', () => { user = null }); next() }",
    ["user let state"],
  ],
  [
    "what is given another value when a response is over",
    "let user; export const now = () => user; export function keep(req, res, next) { user = req.user; res.on('finish', () => { user = req.last }); next() }",
    ["user let state"],
  ],
  [
    "a facility that is turned on and off",
    "let isActive = false; export function activate() { isActive = true } export function deactivate() { isActive = false } export const query = (run) => isActive ? traced(run) : run();",
    ["isActive let state"],
  ],
  [
    "what a facility makes for itself while it is on",
    "let profiler = null; export function activate() { profiler = start(); profiler.begin() } export function deactivate() { if (profiler) { profiler.end(); profiler = null } }",
    ["profiler let state"],
  ],
  [
    "how often something was turned on",
    "let attempts = 0; export function enter() { attempts++; look(() => attempts < 20) } export function leave() { attempts = 0 }",
    ["attempts let state"],
  ],
  [
    "the work that is handed in where it is activated",
    "let scope = null; export function activate(next) { scope = next } export function deactivate() { scope = null } export const get = () => scope;",
    ["scope let error-context"],
  ],
  [
    "a flag that is up while work is paused",
    "let stopped = false; export function pause() { stopped = true } export function resume() { stopped = false } export const track = (x) => stopped ? x : keep(x);",
    ["stopped let error-context"],
  ],
  [
    "what the function that reports marks as reported",
    "let told = false; export function send(spans) { if (!told && spans.length > 9) logLarge(spans); post(spans) } function logLarge(spans) { told = true; const top = spans.slice(0, 5); console.warn(top.join()) }",
    ["told let telemetry"],
  ],
  [
    "what a function that starts something marks as started, and tells of",
    "let started = false; export function send(spans) { if (!started) start(); post(spans) } function start() { started = true; connect(); console.log('started') }",
    ["started let state"],
  ],
  [
    "what a function that is to report later on marks, in silence",
    "let due = false; export function send(spans) { if (!due) reportLater(); post(spans) } function reportLater() { due = true; setTimeout(flush, 100) }",
    ["due let state"],
  ],
  [
    "a setting that is worsened upon a failure and put back upon the next success",
    "let delay = 1000, first = null; export function sent(error) { if (error) { if (first === null) { first = delay } delay += 1000 } else if (first !== null) { delay = first; first = null } setTimeout(send, delay) }",
    ["delay let state", "first let state"],
  ],
  [
    "what is kept in another variable and put back by another function",
    "let at = 0, last = 0; export function enter(x) { if (x) { last = at; at = x } } export function leave(x) { if (x) { at = last } } export const get = () => at;",
    ["at let error-context", "last let error-context"],
  ],
  [
    "chosen by its name from a table of another module",
    "import { themes } from './themes'; let theme = themes.plain; export function use(x) { if (typeof x === 'string') { if (!(x in themes)) throw new Error(x); theme = themes[x] } else theme = x } export const get = () => theme;",
    ["theme let state"],
  ],
  [
    "one of a list that stays as it is",
    "const all = ['a', 'b']; let now = all[0]; export function turn(n) { now = all[n % all.length] } export function use(x) { now = x } export const get = () => now;",
    ["now let state"],
  ],
  [
    "taken from a list of another module that is also put into here",
    "import { all } from './all'; let top = null; export function open(x) { all.push(x); top = x } export function close(n) { top = all[n] } export const get = () => top;",
    ["top let error-context"],
  ],
  [
    "the last of a list of another module",
    "import { all } from './all'; let top = null; export function open(x) { top = x } export function close() { top = all[all.length - 1] } export const get = () => top;",
    ["top let error-context"],
  ],
  [
    "counted where one in so many is let through",
    "let n = 0; export function report(text) { if ((++n % 100) === 0) send(text) }",
    ["n let telemetry"],
  ],
  [
    "counted to take turns",
    "let n = 0; export const next = () => hosts[++n % hosts.length];",
    ["n let state"],
  ],
  [
    "counted where the first in so many is another one's turn",
    "let n = 0; export const isMine = (own) => ++n % 3 === own;",
    ["n let state"],
  ],
  [
    "what was there last, compared and told on",
    "let last; export function go(to) { const from = last; last = to; if (from !== to) tell({ from, to }) }",
    ["last let state"],
  ],
  [
    "what was there before, handed back by the setter",
    "let now; export function enter(next) { const before = now; now = next; return before } export const get = () => now;",
    ["now let error-context"],
  ],
  [
    "what was there before, for a function that hands it to the setter",
    "let now; const set = (next) => { const before = now; now = next; return () => set(before) }; export const enter = (x) => set(x); export const get = () => now;",
    ["now let error-context"],
  ],
  [
    "an entry of an object that is found by name",
    "let runner; export function run(job) { if (runner !== undefined) return runner ? runner(job) : job(); const all = host(); if (KEY in all) { runner = all[KEY]; return runner(job) } runner = null; return job() }",
    ["runner let state"],
  ],
  [
    "the last of a list that is pushed to",
    "const all = []; let top = null; export function open(x) { all.push(x); top = x } export function close() { all.pop(); top = all[all.length - 1] } export const get = () => top;",
    ["all const-array error-context", "top let error-context"],
  ],
  [
    "a function that one branch keeps and leaves, and the other forgets",
    "let load; export function set(given) { if (typeof given === 'function') { load = given; reload(); return } load = undefined; keep(given) } export const reload = () => load && load()",
    ["load let state"],
  ],
  [
    "a function that one branch keeps and leaves, forgotten on the way out",
    "let at = null; export function run(f) { try { if (f.now) { at = f; return f() } return later(f) } finally { at = null } } export const current = () => at",
    ["at let error-context"],
  ],
  [
    "what the last check failed by, which leaves with an error, or nothing",
    "let failed = null; export function check(x) { if (x.bad) { failed = x; throw new Error('bad') } failed = null; keep(x) } export const last = () => failed",
    ["failed let state"],
  ],
  [
    "what a platform is, asked once and guessed where that fails",
    "let web = null; export function isWeb() { if (web !== null) return web; try { web = ask().os === 'web' } catch { web = false } return web } export function forget() { web = null }",
    ["web let state"],
  ],
  [
    "what is put back in a catch and after the work",
    "let at = null; export function run(f) { at = f; try { f() } catch (e) { at = null; throw e } at = null }",
    ["at let error-context"],
  ],
  [
    "a loop's place, which what is done in a turn sets back",
    "let at = -1; const all = []; export function run() { for (at = 0; at < all.length; at += 2) all[at](); at = -1 } export function drop(i) { all.splice(i, 2); if (i <= at) at -= 2 }",
    ["at let state", "all const-array registry"],
  ],
  [
    "the last answer, of which a part is asked for, where there is something to ask",
    "let lastText = null; let parts = {}; export function find(name) { let found = ''; if (page.text) { const text = page.text; if (lastText !== text) { parts = split(text); lastText = text } found = trim(parts[name] || '') } return found }",
    ["lastText let cache", "parts let cache"],
  ],
  [
    "the last answer, of which a part is handed out, made anew where there is none as well",
    "let asked; let made; export function isOld() { const agent = agentOf(); if (!made || agent !== asked) { asked = agent; const small = asked.toLowerCase(); made = box(small.includes('old')) } return made.v }",
    ["asked let cache", "made let cache"],
  ],
  [
    "what is read beside a place that moves on is no last answer",
    "let place = 0; let mode = plain(); export function step(next) { if (next !== place) { mode = modeOf(next); place = next } tell() } export const current = () => mode.name;",
    ["place let state", "mode let state"],
  ],
  [
    "the last answer, and what it was an answer to",
    "let asked; let answer; export function resolve(key) { if (key === asked && answer) return answer; asked = key; answer = find(key); return answer }",
    ["asked let cache", "answer let cache"],
  ],
  [
    "the last answer by how many there were, filled step by step",
    "let count; let table; export function tableOf(keys) { if (table && keys.length === count) return table; count = keys.length; table = {}; for (const key of keys) table[key] = find(key); return table }",
    ["count let cache", "table let cache"],
  ],
  [
    "what was told last, which is not told again",
    "let last; let shown; export function tell(text) { if (text === last) return false; last = text; shown = show(text); return true } export const now = () => shown",
    ["last let state", "shown let state"],
  ],
  [
    "a flag that is a number and put down in a finally, by each of two",
    "let busy = 0; export function run(f) { try { busy = 1; f() } finally { busy = 0 } } export function all(f, g) { busy = 1; try { f(); g() } finally { busy = 0 } } export const isBusy = () => busy",
    ["busy let error-context"],
  ],
  [
    "a number that is given in a finally alone, or where no finally puts it back",
    "let ended = 0; let mode = 0; export function run(f) { mode = 1; try { f() } finally { ended = 1 } mode = 2 } export const told = () => [ended, mode]",
    ["ended let state", "mode let state"],
  ],
  [
    "a number that counts on beside a finally",
    "let turns = 0; export function run(f) { turns = 1; try { f() } finally { turns = 2 } } export const next = () => ++turns",
    ["turns let state"],
  ],
  [
    "what an engine asks for, found out as the module loads",
    "let asked = false; try { const options = Object.defineProperty({}, 'passive', { get() { asked = true } }); window.addEventListener('test', null, options) } catch {} export const isPassive = () => asked",
    [],
  ],
  [
    "what an engine asks for when a listener is added, which is taken away again",
    "let asked = false; if (typeof window !== 'undefined') { const options = { get passive() { asked = true; return 1 } }; window.addEventListener('test', null, options); window.removeEventListener('test', null, options) } export const isPassive = () => asked",
    [],
  ],
  [
    "what an engine asks for as long as a listener stays",
    "let asked = false; const options = { get passive() { asked = true; return 1 } }; window.addEventListener('test', null, options); window.removeEventListener('test', null, others); bus.add('test', options); export const isPassive = () => asked",
    ["asked let state"],
  ],
  [
    "what is noted by a method of what a listener that goes again was added with",
    "let asked = false; const options = { handleEvent() { asked = true } }; window.addEventListener('test', options); window.removeEventListener('test', options); export const isPassive = () => asked",
    ["asked let state"],
  ],
  [
    "what an engine asks for whenever a function adds a listener for a moment",
    "let asked = false; export function ask() { const options = { get passive() { asked = true; return 1 } }; window.addEventListener('test', null, options); window.removeEventListener('test', null, options) } export const isPassive = () => asked",
    ["asked let state"],
  ],
  [
    "what others may ask for that a function has made within a try",
    "let asked = false; try { bus.add((() => ({ get passive() { asked = true; return 1 } }))()) } catch {} export const isPassive = () => asked",
    ["asked let state"],
  ],
  [
    "what a getter notes that anybody may ask",
    "let asked = false; export const options = { get passive() { asked = true; return 1 } }; export const isPassive = () => asked",
    ["asked let state"],
  ],
  [
    "a report that a flag holds back",
    "let told = false; export const old = () => { told || console.log('old'); told = true; return fresh() }",
    ["told let telemetry"],
  ],
  [
    "a flag beside a report that another one holds back",
    "let told = false; export const old = (quiet) => { quiet || console.log('old'); if (told) return 1; told = true; return fresh() }",
    ["told let state"],
  ],
  [
    "hooks that a host hands over by name, swapped for a while by a test's own",
    "export let ask; export function set(host) { ask = host.ask } export function swap(host) { const old = { ask }; ask = host.ask; return old } export const f = (x) => ask(x)",
    ["ask let state"],
  ],
  [
    "a slot that is kept by its name and put back from there",
    "let at = null; export function run(x, f) { const old = { at }; at = x; f(); at = old.at } export const current = () => at",
    ["at let error-context"],
  ],
  [
    "a flag that is lowered for the time of some work",
    "let deferred = true; export function now(f) { deferred = false; f(); deferred = true } export function ask(job) { if (deferred) queueMicrotask(job); else job() }",
    ["deferred let error-context"],
  ],
  [
    "a flag that is up until an event takes it down",
    "let online = true; export function watch(w) { w.on('up', () => { online = true }); w.on('down', () => { online = false }) } export const isOnline = () => online",
    ["online let state"],
  ],
  [
    "how deep a batch stands in another",
    "let depth = 0; export function start() { depth++ } export function end() { depth--; if (depth === 0) flush() }",
    ["depth let error-context"],
  ],
  [
    "a text that begins with what is computed, and that calls add to",
    "let page = '<main>' + TITLE; export function write(chunk) { page += chunk } export const done = () => page",
    ["page let state"],
  ],
  [
    "a count of work in flight, which goes down at once where it cannot begin and in a callback where it ends",
    "let open = 0; export function run(proc) { open += 1; if (!proc.connected) { open -= 1; return } proc.on('exit', () => { open -= 1 }) } export const isIdle = () => open <= 0",
    ["open let state"],
  ],
  [
    "how deep one stands, moved by what is given",
    "let depth = 0; export function move(by) { depth += by } export const indent = () => depth",
    ["depth let error-context"],
  ],
  [
    "how many there are: one more with each that is made",
    "class Session { static open = 0; constructor() { Session.open += 1 } close() { Session.open -= 1 } } export const connect = () => new Session(); export const count = () => Session.open;",
    ["open static-field state"],
  ],
  [
    "a list of what encloses what, whose head is put back by a function",
    "let region = null; const parentOf = (r) => r.parent; export function within(value, f) { region = { value, parent: region }; try { return f() } finally { region = parentOf(region) } } export const current = () => region",
    ["region let error-context"],
  ],
  [
    "what is put back from a record in which another's part is set as well",
    "export let page = null; export function run(stack) { const before = { page }; for (const s of stack) { page = s.page; s.work(); if (s.moved) s.page = page } page = before.page }",
    ["page let error-context"],
  ],
  [
    "a set that is there while a batch runs",
    "let seen = null; export function batch(f) { const outer = !seen; if (outer) seen = new Set(); try { f() } finally { if (outer) { seen = null } } } export function tell(l) { if (seen?.has(l)) return; seen?.add(l); l() }",
    ["seen let error-context"],
  ],
  [
    "a list that work goes on with, which a stack keeps meanwhile",
    "let listeners = []; const stack = []; export function run(mine, f) { stack.push(listeners); listeners = mine.concat(listeners); f(); listeners = stack.pop() } export const add = (l) => { listeners.push(l) };",
    ["listeners let error-context", "stack const-array error-context"],
  ],
  [
    "a list that is replaced by one that other calls have put aside",
    "let listeners = []; const spare = []; export function renew() { listeners = spare.pop() } export const clear = () => { listeners = [] }; export const add = (l) => { listeners.push(l) }; export const park = (l) => { spare.push(l) };",
    ["listeners let registry", "spare const-array error-context"],
  ],
  [
    "how many of a table's entries are of a kind",
    "let big = 0; const known = new Map(); export function open(id, entry) { if (entry.isBig) big += 1; known.set(id, entry) } export function close(id) { const entry = known.get(id); if (!entry) return; if (entry.isBig) { big -= 1 } known.delete(id) }",
    ["big let state", "known const-map registry"],
  ],
  [
    "how deep work stands, some of which has an entry",
    "let depth = 0; const known = new Set(); export function enter(id) { depth++; if (id) known.add(id) } export function leave(id) { depth--; if (id) known.delete(id) } export const isIn = () => depth > 0",
    ["depth let error-context", "known const-set registry"],
  ],
  [
    "a sum of what calls give, which begins anew",
    "let total; export function init() { total = 0 } export function update(bytes) { total += bytes } export const bits = () => total * 8;",
    ["total let state"],
  ],
  [
    "what calls work on with, by a name of their own",
    "let state; export function init() { state = seed() } export function update(list) { let sum = state; for (const each of list) sum = mix(sum, each); state = sum } export const end = () => state;",
    ["state let state"],
  ],
  [
    "what is made for want of it by a name of its own, and asked for whenever",
    "let kept = null; export function get() { let it = kept; if (!it) { it = make(); kept = it } return it } let client; export async function open() { let it = client; if (!it) { it = await connect(); client = it } return it }",
    ["kept let state", "client let state"],
  ],
  [
    "a table that is made for its first entry by a name of its own",
    "let table = null; export function put(k, v) { let all = table; if (!all) { all = new Map(); table = all } all.set(k, v) } export const get = (k) => table?.get(k)",
    ["table let registry"],
  ],
  [
    "what was there before, or a default, put back in the branch that replaced it",
    "let slot = null; export function run(f) { let before = slot; if (f) { slot = f; before ??= root(); f(); slot = before } } export const current = () => slot;",
    ["slot let error-context"],
  ],
  [
    "what calls work out by a name of their own",
    "let state; export function init() { state = 1 } export function update(list) { let sum = state; for (const each of list) sum = (sum * 31) ^ each; state = sum } export const end = () => state;",
    ["state let state"],
  ],
  [
    "what was there before, or what stands for it, put back",
    "let slot = null; export function run(next, f) { let before = slot; if (!before) before = root(); slot = next; f(); slot = before } export const current = () => slot;",
    ["slot let error-context"],
  ],
  [
    "a sum of sizes that each piece of work gives back",
    "let held = 0; export function hold(size) { held += size; return () => { held = Math.max(0, held - size) } } export const isFull = () => held > 9;",
    ["held let state"],
  ],
  [
    "sums of what calls give, which no name says to be a depth",
    "let sum = 0; export function add(n) { sum += n } export const read = () => sum; let level = 0; export function move(by) { level += by } export const isIn = () => level > 0; let isTracking = 1; export function track(by) { isTracking += by } export const ask = () => isTracking > 0; let island = 0; export function grow(by) { island += by } export const size = () => island;",
    ["sum let state", "level let error-context", "isTracking let error-context", "island let state"],
  ],
  [
    "a list that is begun with what goes into it, and walked over where it ends",
    "let open = null; export function start(hub) { open = []; function on(name) { open.push(hub.on(name)) } on('a'); on('b') } export function stop() { open.forEach((one) => one.end()); open = null }",
    ["open let registry"],
  ],
  [
    "a list that is made for its first entry, and one that is made whole where it is made",
    "let list = null; export function put(v) { if (!list) list = []; list.push(v) } export const each = (f) => list?.forEach(f); let rows = null; export function read(text) { if (!rows) { rows = []; for (const line of text) rows.push(parse(line)) } return rows } export const all = (f) => rows.forEach(f);",
    ["list let registry", "rows let state"],
  ],
  [
    "a table that stands in for itself where its first entry comes, and one that is made whole",
    "let all = null; export function put(k, v) { all = all || {}; all[k] = v } export const get = (k) => all && all[k]; let made = null; export function make(rows) { made = {}; for (const row of rows) made[row.id] = row.text } export const of = (k) => made[k];",
    ["all let registry", "made let state"],
  ],
  [
    "how deep work stands in work, by a step that is given",
    "let depth = 0; export function step(by) { depth += by } export const isInside = () => depth > 0;",
    ["depth let error-context"],
  ],
  [
    "the last place, of which who listens is told",
    "let last; export function watch() { last = location.href; return function emit(given) { const next = given ?? location.href; if (next !== last) { tell({ from: last, to: next }); last = next } } }",
    ["last let state"],
  ],
  [
    "what a function sets and a listener clears when a file is done",
    "let current = null; export const name = () => current.name; function enter(doc) { if (doc.kind === 'module') { current = new Info(doc) } } export function attach(parser) { parser.on('newDoc', (e) => enter(e)); parser.on('fileComplete', () => { current = null }) }",
    ["current let error-context"],
  ],
  [
    "a process that is begun, and forgotten when it has ended",
    "let child = null; export const get = () => child; export function start(name) { if (!child) { child = spawn(name); child.on('exit', () => { child = null }) } }",
    ["child let state"],
  ],
  [
    "a link that is set by name and forgotten by a listener, in any case",
    "let link = null; export const get = () => link; export function use(given) { link = given } export function attach(bus) { bus.on('end', () => { link = null }) }",
    ["link let state"],
  ],
  [
    "a flag that a timer will do what it says, raised by who asks for it as well as while that is done",
    "let queued = false; let busy = false; const jobs = []; function ask() { if (!queued) { setTimeout(run, 0); queued = true } } function run() { busy = true; queued = true; try { while (jobs.length) jobs.shift()() } finally { queued = false; busy = false } } export function add(f) { jobs.push(f); ask() } export const isBusy = () => busy;",
    ["queued let state", "busy let state", "jobs const-array state"],
  ],
];

describe("the stage of one value that is replaced", () => {
  for (const [what, text, found] of CASES) it(what, () => expect(foundIn(text)).toEqual(found));
});

describe("what a slot of one value is said to be", () => {
  const saidOf = (text: string) =>
    scanSources(new Map([["src/a.ts", text]])).findings.map(({ reason }) => reason);

  it("tells what is found out once, and may be false, from a guard", () => {
    const found =
      "let buggy = null; export function isBuggy() { if (buggy !== null) return buggy; buggy = false; if (draw()) { buggy = true } return buggy }";
    const guard = "let done = null; export function start() { if (done) return; done = true; open() }";
    expect([found, guard].flatMap(saidOf)).toEqual([
      "`buggy` is ambient: it is made on first use and kept for the life of the process.",
      "`done` is ambient: it remembers that something was done.",
    ]);
  });

  it("tells what is only asked for once it is set from a guard", () => {
    const option =
      "let loud = false; export function run(args) { for (const arg of args) if (arg === '--loud') { loud = true } if (loud) args.push('-v') }";
    const guard =
      "let begun = false; export function run(args) { if (!begun) { listen() } for (const arg of args) if (arg === '--loud') { begun = true } }";
    const elsewhere =
      "let fast = false; export function act() { if (fast) skip(); else wait() } export function run(args) { if (args.fast) fast = true; act() }";
    expect([option, elsewhere, guard].flatMap(saidOf)).toEqual([
      "`loud` is ambient: functions replace its value after load.",
      "`fast` is ambient: functions replace its value after load.",
      "`begun` is ambient: it remembers that something was done.",
    ]);
  });

  it("tells what makes a function that loads from what is loaded", () => {
    const makes =
      "import module from 'node:module'; let load; export function builtin(id) { if (!load) load = module.createRequire(import.meta.url); return load(id) }";
    const loads = "let fs; export function read(path) { fs ??= require('fs'); return fs.readFileSync(path) }";
    expect([makes, loads].flatMap(saidOf)).toEqual([
      "`load` is ambient: it is made on first use and kept for the life of the process.",
      "`fs` is ambient: a module is loaded on first use and kept.",
    ]);
  });

  it("leaves the ends of a linked list to a person", () => {
    const doubly =
      "let first = null; let last = null; export class Batch { #next = null; #prev = null; link() { if (last === null) { first = last = this } else { last.#next = this; this.#prev = last } last = this } unlink() { const prev = this.#prev; const next = this.#next; if (prev === null) first = next; if (next === null) last = prev } } export function flush() { for (let batch = first; batch !== null; batch = batch.#next) batch.run() }";
    const singly =
      "let head = null; let tail = null; export function put(node) { if (tail) { tail.next = node } else { head = node } tail = node } export function run() { for (let node = head; node; node = node.next) node.job(); head = tail = null }";
    const linked = "it is the head of a linked list of pending work.";
    expect([doubly, singly].flatMap(saidOf)).toEqual([
      `\`first\` is ambient: ${linked}`,
      `\`last\` is ambient: ${linked}`,
      `\`head\` is ambient: ${linked}`,
      `\`tail\` is ambient: ${linked}`,
    ]);
    const walked =
      "let top = null; let end = null; export const setTop = (node) => { top = node }; export const setEnd = (node) => { end = node }; export function draw() { for (let node = top; node !== end; node = node.sibling) node.draw() }";
    expect(saidOf(walked)).not.toContain(`\`top\` is ambient: ${linked}`);
  });

  it("takes an answer that is given a moment later for no timer", () => {
    const answered =
      "let info = null; export function get(done) { if (info) return setImmediate(done, null, info); info = read(); setImmediate(done, null, info) } export const clear = () => { info = null };";
    const armed =
      "let next = null; export function add(job) { if (next) return; next = job; setImmediate(run) } function run() { const job = next; next = null; job() }";
    const told =
      "let isFound = false; export function find(path, done) { stat(path, (error, found) => { isFound = found.isFile; if (isFound) return process.nextTick(done, null, path); done(error) }) } export const clear = () => { isFound = false }; export const is = () => isFound;";
    const putOff = told.replace("process.nextTick(done, null, path)", "process.nextTick(done)");
    expect([answered, told, armed, putOff].flatMap(saidOf)).toEqual([
      "`info` is ambient: functions replace its value after load.",
      "`isFound` is ambient: functions replace its value after load.",
      "`next` is ambient: it is kept by functions that arm timers.",
      "`isFound` is ambient: it is kept by functions that arm timers.",
    ]);
  });
});
