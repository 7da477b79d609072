import { describe, expect, it } from "vitest";
import { foundIn } from "../../support/found-in.ts";

const CASES: readonly (readonly [what: string, text: string, found: readonly string[]])[] = [
  [
    "that handlers of warnings were added, and that a warning was given",
    "let added = false; export function listen() { if (!added) { warningHandler(decode); added = true } } let told = false; export function tell() { if (!told) { warningAboutThat('old'); told = true } }",
    ["added let state", "told let telemetry"],
  ],
  [
    "what was said at a level that is named at run time, and what was done under such a name",
    "let told = {}; export function tell(level, text) { if (!told[text]) { told[text] = true; app.log[level]('old', text) } } let done = {}; export function act(verb, text) { if (!done[text]) { done[text] = true; app.verbs[verb]('old', text) } }",
    ["told const-object telemetry", "done const-object registry"],
  ],
  [
    "what is off for good, which is said when that is found out and whenever it is asked for",
    "let off = false; export async function watch() { if (off) { console.error('still off'); return } try { await run() } catch (error) { if (error.code === 4) { off = true; console.error('off'); return } throw error } }",
    ["off let state"],
  ],
  [
    "how many users there are of each, of which the second is warned",
    "const users = {}; export function take(key) { if (!users[key]) { users[key] = 1; if (Object.keys(users).length > 1) console.warn('another') } else { console.warn('again'); users[key]++ } } export function drop(key) { if (users[key]) users[key]--; if (users[key] === 0) delete users[key] }",
    ["users const-object registry"],
  ],
  [
    "how often each was said, the first time aloud",
    "const said = {}; export function say(key) { if (!said[key]) { said[key] = 1; console.warn(key) } else { said[key]++ } }",
    ["said const-object telemetry"],
  ],
  [
    "how often each was said, by a name of its own",
    "let said = {}; export function say(key) { let n = said[key] || 0; if (n === 0) { console.warn(key); n++; said[key] = n } }",
    ["said const-object telemetry"],
  ],
  [
    "how often each was said, which is told, and what is counted without a word",
    "let said = {}; export function say(key) { let n = said[key] || 0; if (n === 0) { console.warn(key); n++; said[key] = n } return said[key] } let seen = {}; export function see(key) { let n = seen[key] || 0; if (n === 0) { n++; seen[key] = n } }",
    ["said const-object state", "seen const-object state"],
  ],
  [
    "how often each was said, whatever it was before, and what somebody else asks for",
    "let said = {}; export function say(key) { let n = said[key] || 0; if (isLoud) { console.warn(key); n++; said[key] = n } } let told = {}; export function tell(key) { let n = told[key] || 0; if (n === 0) { console.warn(key); n++; told[key] = n } } export const act = (key) => { if (told[key] > 3) stop() };",
    ["said const-object state", "told const-object state"],
  ],
  [
    "what is under way until what it starts is up, with a word or two, and what is not said twice in a second",
    "let queued = false; export function open(run) { log('opening'); queued = false; const child = run(); child.on('exit', () => { if (!queued) { log('gone') } open(run) }) } export function crash(child) { if (queued) return; queued = true; log('crashing'); setTimeout(() => { child.kill() }, 50) } let told = false; export function tell() { if (told) return; told = true; console.warn('slow'); setTimeout(() => { told = false }, 1000) }",
    ["queued let state", "told let telemetry"],
  ],
  [
    "what was said before it is asked whether it was",
    "let told = false; export async function watch() { if (!told) { told = true; console.error('slow') } await run() }",
    ["told let telemetry"],
  ],
  [
    "what is done once for each, with a report among much else",
    "const done = {}; export function build(path, quiet) { if (done[path]) return; done[path] = true; const out = path + '.js'; if (!quiet) { console.log('building', path) } const text = read(path); const made = compile(text); check(made); write(out, made); touch(out) }",
    ["done const-object registry"],
  ],
  [
    "what is said once for each, and kept by what the report answered, not what another call did",
    "const told = new WeakMap(); export function tell(fn) { if (!told.has(fn)) { told.set(fn, console.warn(fn.name)) } } const made = new WeakMap(); export function make(fn) { if (!made.has(fn)) { made.set(fn, build(fn)); console.log(fn) } return made.get(fn) }",
    ["told weakmap telemetry", "made weakmap cache"],
  ],
  [
    "what is said once for each, and nothing else",
    "const told = {}; export function tell(path, quiet) { if (told[path]) return; told[path] = true; if (!quiet) { console.log('no longer read', path) } }",
    ["told const-object telemetry"],
  ],
  [
    "a sign to stop, which is said when it comes, and for which loops look",
    "let quit = false; process.on('SIGINT', () => { if (quit) process.exit(1); console.log('stopping'); quit = true }); export async function run(jobs) { while (jobs.length > 0 && !quit) await jobs.shift()() }",
    ["quit let state"],
  ],
  [
    "a way that is gone from then on, which is said once",
    "let inline = false; export const start = (job) => inline ? job() : post(job); export function give() { if (!inline) { console.warn('no workers'); inline = true } }",
    ["inline let state"],
  ],
  [
    "the same, asked for by who reports other things",
    "let inline = false; export function start(job) { if (inline || job.isSmall) { job(); return } try { post(job) } catch (error) { console.warn('not posted', error) } } export function give() { if (!inline) { console.warn('no workers'); inline = true } }",
    ["inline let state"],
  ],
  [
    "what is said once, by two functions of which one marks it",
    "let told = false; export function check(level) { if (!told && level > 3) { console.warn('high') } } export function tell() { if (!told) { console.warn('slow'); told = true } }",
    ["told let telemetry"],
  ],
  [
    "what is said once, asked for before the function that says it",
    "let told = false; function tell() { if (told) return; console.warn('slow'); told = true } export const check = () => told || tell()",
    ["told let telemetry"],
  ],
  [
    "a flag that is up from the start and only ever raised",
    "let ended = true; export function print(text) { if (!ended) { console.log(); ended = true } console.log(text) }",
    ["ended let state"],
  ],
  [
    "what was wired up already, which the log says",
    "const patched = new WeakSet(); export function patch(app) { if (patched.has(app)) { console.debug('patched already'); return } patched.add(app); app.use = new Proxy(app.use, handler) }",
    ["patched weakmap registry"],
  ],
  [
    "the last line, which is not said twice in a row",
    "let last; export function say(text) { if (text === last) return; last = text; console.log(text) }",
    ["last let telemetry"],
  ],
  [
    "what is told once, with a start behind it that has much else to do",
    "let started = false; export function start() { if (started) return true; if (!find()) return false; const a = find(); listen(a); listen(open); listen(close); started = true; console.log('started'); return true }",
    ["started let state"],
  ],
  [
    "what is told once, with little else to do",
    "let told = false; export function check() { if (told) return; const a = find(); told = true; console.log('none', a) }",
    ["told let telemetry"],
  ],
  [
    "what is told once and off for good, and asked elsewhere for what to do",
    "let isJson = true; export function probe(file, done) { run(isJson ? ['-j', file] : [file], (code, text) => { if (code !== 0 && isJson) { console.warn('no json'); isJson = false; return probe(file, done) } done(text) }) }",
    ["isJson let state"],
  ],
  [
    "what is told once and off for good",
    "let isFirst = true; export function probe(file) { if (isFirst) console.warn('slow'); isFirst = false; return run(file) }",
    ["isFirst let telemetry"],
  ],
  [
    "how far a count has come, which decides what else is done",
    "let n = 0; export function check(wait, every) { if (wait > n) return; console.info('turn', n); if (n % every === 0) sell(); else if (n % every === every / 2) buy(); n++ }",
    ["n let state"],
  ],
  [
    "events that go out one by one, by what says that it sends",
    "const events = new Map(); let timer; export function record(k, v) { if (events.has(k)) return; events.set(k, { v }); timer ??= setTimeout(sendAll) } function sendAll() { const batch = []; for (const [k, event] of events) { batch.push(event); events.delete(k); if (batch.length > 9) break } post(batch) } export const stop = () => { events.clear(); clearTimeout(timer) };",
    ["events const-map telemetry", "timer let state"],
  ],
  [
    "the same in what a timer of the function that sends runs",
    "const names = new Set(); export function note(k) { names.add(k); waitAndSend() } function waitAndSend() { setImmediate(() => { const batch = []; for (const name of names) { names.delete(name); batch.push({ name }) } post(batch) }) }",
    ["names const-set telemetry"],
  ],
  [
    "entries that are asked for by their keys as well",
    "const users = new Map(); export function add(k, v) { users.set(k, v) } export const of = (k) => users.get(k); export function sendAll() { for (const [k, user] of users) { post(user); users.delete(k) } }",
    ["users const-map registry"],
  ],
  [
    "what is called in turn, by what says that it sends",
    "const jobs = new Set(); export function add(job) { jobs.add(job) } export function sendAll() { for (const job of jobs) { jobs.delete(job); job() } }",
    ["jobs const-set registry"],
  ],
  [
    "entries that go one by one, by what says nothing of sending",
    "const users = new Map(); export function add(k, v) { users.set(k, v) } export function closeAll() { for (const [k, user] of users) { user.close(); users.delete(k) } }",
    ["users const-map registry"],
  ],
  [
    "a list that goes into what a timer sends, and is begun anew",
    "let failed = []; export function fail(it) { const entry = { it }; failed.push(entry) } setInterval(() => { const body = {}; if (failed.length > 0) { body.failed = failed; failed = [] } post(body) }, 1000);",
    ["failed let telemetry"],
  ],
  [
    "lines of what logs, taken together by a timer that the first one arms",
    "let lines = []; let timer; export function log(line) { lines.push(line); if (!timer) timer = setTimeout(flush, 200) } function flush() { timer = undefined; post(lines.join('\\n')); lines = [] }",
    ["lines let telemetry", "timer let state"],
  ],
  [
    "what reports, spliced off by a callback of its own",
    "const pending = []; let due = false; export function report(metric) { pending.push(metric); if (due) return; due = true; setTimeout(() => { due = false; post(pending.splice(0)) }, 1000) }",
    ["pending const-array telemetry", "due let state"],
  ],
  [
    "the same, of what says nothing of reporting",
    "const pending = []; let due = false; export function update(node) { pending.push(node); if (due) return; due = true; setTimeout(() => { due = false; draw(pending.splice(0)) }, 1000) }",
    ["pending const-array state", "due let state"],
  ],
  [
    "the same, of functions that are called in turn",
    "let later = []; let timer; export function log(write) { later.push(write); timer ??= setTimeout(flush) } function flush() { timer = undefined; const all = later; later = []; for (const write of all) write() }",
    ["later let state", "timer let state"],
  ],
  [
    "what the function that collects it works off itself",
    "let lines = []; export function report(line, isLast) { lines.push(line); if (isLast) { draw(lines.join()); lines = [] } }",
    ["lines let state"],
  ],
  [
    "texts that are made of records, until there are enough",
    "const kept = []; export function note(entry) { kept.push(JSON.stringify(entry)); if (kept.length > 100) drain() } export function drain() { write(kept.splice(0, kept.length).join()) }",
    ["kept const-array telemetry"],
  ],
  [
    "things that are made, until there are enough",
    "const pool = []; export function more(o) { pool.push(connect(o)); if (pool.length > 100) drain() } export function drain() { closeAll(pool.splice(0, pool.length)) }",
    ["pool const-array registry"],
  ],
  [
    "the last line, which another function forgets",
    "let last; export function say(text) { if (text === last) return; last = text; console.log(text) } export const forget = () => { last = undefined };",
    ["last let state"],
  ],
  [
    "what was warned of, for each place that asked",
    "const told = {}; export function warn(text, each) { if (!each && told[text]) return; const place = placeOf(new Error()); if (each && told[text] && told[text][place]) return; console.warn(text, place); if (!told[text]) told[text] = {}; told[text][place] = true }",
    ["told const-object telemetry"],
  ],
  [
    "what is open at each place, where nothing is told",
    "const open = {}; export function take(text, place) { if (open[text] && open[text][place]) return; if (!open[text]) open[text] = {}; open[text][place] = true; work(text) }",
    ["open const-object registry"],
  ],
  [
    "what was warned of, in a set that is made when it is asked",
    "let told; export function warn(text) { if ((told ??= new Set()).has(text)) return; told.add(text); console.error(text) }",
    ["told let telemetry"],
  ],
  [
    "a warning that is lowered once it was made, and may be switched off",
    "let isDue = true; export const hide = (isHidden) => { isDue = !isHidden }; export function check(x) { if (isDue && !x) { isDue = false; console.warn('none') } }",
    ["isDue let telemetry"],
  ],
  [
    "what a setter only says beside a warning that it does not lower",
    "let isDue = true; export const hide = (isHidden) => { isDue = !isHidden; console.warn(isHidden) }; export const isShown = () => isDue;",
    ["isDue let state"],
  ],
  [
    "a failure that the watch is told of once",
    "let told = false; export function tell(error) { if (!told) { told = true; monitorError(error) } }",
    ["told let telemetry"],
  ],
  [
    "the use of a feature that is told once, after other work",
    "let told = false; export function use(names) { for (const name of names) look(name); if (!told) { told = true; addTelemetryUsage({ names }) } }",
    ["told let telemetry"],
  ],
  [
    "what is added or sent once and is no report",
    "let told = false; export function use(name) { if (!told) { told = true; addListener({ name }); sendMessage(name) } }",
    ["told let state"],
  ],
  [
    "the last key, for which something is done",
    "let last; export function load(key) { if (key === last) return; last = key; fetchAll(key) }",
    ["last let state"],
  ],
  [
    "what is looked for again in the last few",
    "const kept = []; export const find = (k) => kept.find((each) => each.k === k); export function keep(k, v) { kept.push({ k, v }); if (kept.length > 100) kept.shift() }",
    ["kept const-array cache"],
  ],
  [
    "a greeting that is made once, in one branch or another",
    "let said = false; export function sayHello(kind) { if (said) return; if (isOld()) { console.log(kind) } else if (isNew()) { console.log('new', kind) } said = true }",
    ["said let telemetry"],
  ],
  [
    "work that is done once and speaks of itself in a branch",
    "let done = false; export function install(kind) { if (done) return; if (isOld()) { console.log(kind) } patch(kind); done = true }",
    ["done let state"],
  ],
  [
    "what a function notes first that speaks in a branch by its name only",
    "let done = false; export function printAll(kind) { if (done) return; done = true; send(kind) }",
    ["done let state"],
  ],
  [
    "so many warnings and no more",
    "let count = 0; const MOST = 500; export function warn(...said) { if (count === MOST) return; count++; if (count === MOST) { console.warn('no more') } else { console.warn(...said) } }",
    ["count let telemetry"],
  ],
  [
    "what is counted by a function that warns, and asked elsewhere",
    "let count = 0; export function warn(...said) { count++; if (isOld()) { console.warn(...said) } } export const isMuch = () => count > 500;",
    ["count let state"],
  ],
  [
    "what is counted up and down where there is a warning",
    "let count = 0; export function report(all) { count++; if (count > 50) { console.warn(all) } } export function drop() { count-- }",
    ["count let error-context"],
  ],
  [
    "what is counted where things are made, with a warning for too many",
    "let count = 0; export function make(kind) { count++; if (count > 50) { console.warn(kind) } return { kind } }",
    ["count let state"],
  ],
  [
    "work that is begun once, which says so and arms a timer",
    "let down = false; export function stop(name) { if (down) return; down = true; console.info('stopping', name); shutAll(); setTimeout(() => process.exit(1), 5000) }",
    ["down let state"],
  ],
  [
    "a warning that a timer allows again",
    "let told = false; export function warn(text) { if (told) return; told = true; console.warn(text); setTimeout(() => { told = false }, 5000) }",
    ["told let telemetry"],
  ],
  [
    "work that is begun once, and says so to who begins it again",
    "let down = false; export function stop(name) { if (down) { console.error('stopping already', name); return } else { down = true } shutAll() }",
    ["down let state"],
  ],
  [
    "nothing where it is told that it was in already: what is in is turned away",
    "const used = new Set(); export function take(token) { if (used.has(token)) { console.log('used', token); return false } used.add(token); return true }",
    ["used const-set registry"],
  ],
  [
    "nothing of the kind, whatever else is reported then",
    "const used = new Set(); export function take(token) { if (used.has(token)) { console.log('used', token); return false } console.log('taken', token); used.add(token); return true }",
    ["used const-set registry"],
  ],
  [
    "what is told where what is kept inside is not in yet",
    "const told = {}; export function tell(owner, name) { if (!told[owner]) { told[owner] = {} } const mine = told[owner]; const isTold = mine[name]; if (!isTold) { mine[name] = true } if (!isTold) { console.warn(owner, name) } }",
    ["told const-object telemetry"],
  ],
  [
    "what is told where it is not in yet",
    "const used = new Set(); export function take(token) { if (!used.has(token)) { console.log('new', token); used.add(token) } return true }",
    ["used const-set telemetry"],
  ],
  [
    "what a deprecation was written for, or kept for the end",
    "const told = new Set(); export function deprecate(code, mode) { try { if (told.has(code)) return; if (mode === 'now') { writeDeprecation(code); return } later(code) } finally { told.add(code) } }",
    ["told const-set telemetry"],
  ],
  [
    "what is asked for once, and said when it has come",
    "let asked = false; export async function add(client) { if (!asked) { await client.subscribe(['a']); console.info('subscribed'); asked = true } return client.add() }",
    ["asked let state"],
  ],
  [
    "what is said once by a function that waits for something else",
    "let said = false; export async function add(client) { if (!said) { console.info('old client'); said = true } await client.subscribe(['a']); return client.add() }",
    ["said let telemetry"],
  ],
  [
    "the last error, of which the same is not told again",
    "let last; export function report(error) { if (last?.message === error.message) return; last = error; console.error(error) }",
    ["last let telemetry"],
  ],
  [
    "the last list, of which the size is looked at",
    "let last; export function report(list) { if (last?.length === list.length) return; last = list; console.error(list) }",
    ["last let state"],
  ],
  [
    "the last one, of which one that is less is not told",
    "let last; export function report(it) { if (last?.rank > it.rank) return; last = it; console.error(it) }",
    ["last let state"],
  ],
  [
    "the last error, which others ask for",
    "let last; export function report(error) { if (last?.message === error.message) return; last = error; console.error(error) } export const why = () => last;",
    ["last let state"],
  ],
  [
    "what was made, of which one is drawn to go on with, and which is told of",
    "const ids = ['root']; const any = () => ids[draw(ids.length)]; export function make() { const it = create(any()); console.log('made', it.id); ids.push(it.id) }",
    ["ids const-array registry"],
  ],
  [
    "how often each was said, of which no more than some are",
    "const told = new Map(); export function warn(key, text) { const n = (told.get(key) ?? 0) + 1; told.set(key, n); if (n <= 3) console.warn(text, n) }",
    ["told const-map telemetry"],
  ],
  [
    "how often each came, of which one in so many is said",
    "const missed = {}; export function miss(name) { missed[name] = (missed[name] || 0) + 1; if (missed[name] % 10 !== 1) return; report(name, 1) }",
    ["missed const-object telemetry"],
  ],
  [
    "how often each came, of which one in so many is worked off",
    "const missed = {}; export function miss(name) { missed[name] = (missed[name] || 0) + 1; if (missed[name] % 10 !== 1) return; sell(name, 1) }",
    ["missed const-object state"],
  ],
  [
    "how often each has failed, which a function that does more says too",
    "const failed = new Map(); export function fail(user) { const n = (failed.get(user) || 0) + 1; failed.set(user, n); if (n > 5) { console.warn('locked'); lock(user) } }",
    ["failed const-map state"],
  ],
  [
    "how often each was said, which others print, or whoever says it is told",
    "const said = new Map(); export function log(kind) { const n = (said.get(kind) || 0) + 1; said.set(kind, n); console.log(kind, n) } export const print = (kind) => show(said.get(kind)); const told = new Map(); export function warn(kind) { const n = (told.get(kind) || 0) + 1; told.set(kind, n); console.warn(kind); return told.get(kind) }",
    ["said const-map state", "told const-map state"],
  ],
  [
    "how often each was reported, by what says nothing",
    "const reported = new Map(); export function report(user) { const n = (reported.get(user) || 0) + 1; reported.set(user, n); if (n > 5) lock(user) }",
    ["reported const-map state"],
  ],
  [
    "how often each was said, which others ask for",
    "const said = new Map(); export function log(kind) { const n = (said.get(kind) || 0) + 1; said.set(kind, n); console.log(kind, n) } export const count = (kind) => said.get(kind);",
    ["said const-map state"],
  ],
  [
    "that a bundler was told of an error, and that something else went out",
    "let told = false; export default function loader(source) { if (!told && !this.plugin) { this.emitError(new Error('no plugin')); told = true } return source } let sent = false; export function send(bus) { if (!sent) { bus.emitStart(1); sent = true } }",
    ["told let telemetry", "sent let state"],
  ],
];

describe("what functions that report remember", () => {
  it.each(CASES)("%s", (_what, text, found) => {
    expect(foundIn(text)).toEqual(found);
  });
});
