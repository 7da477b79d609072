import { describe, expect, it } from "vitest";
import { foundIn } from "../../support/found-in.ts";
import { summarizeText } from "../../../src/scan/summary/summarize-text.ts";

const WAITING: Readonly<Record<string, string>> = {
  "a sleep that React runs":
    "it('x', async () => { go(); await act(async () => { await new Promise((r) => setTimeout(r, 10)) }); expect(n).toBe(1) })",
  "a sleep in what a loop that is left early has run, by what is not known":
    "it('x', async () => { for (let i = 0; i < 50; i++) { if (i > n) break; await run(async () => { await new Promise((r) => setTimeout(r, 10)) }); expect(n).toBe(1) } })",
  "a timer that notes a step, and ends the test":
    "test('x', (assert) => { const done = assert.async(); setTimeout(() => { assert.step('later'); done() }, 10) })",
  "a sleep in what something else is given, which asserts then":
    "it('x', async () => { queue.begin(5, async (job) => { await new Promise((r) => setTimeout(r, 10)); expect(seen.n).toBe(1); seen.n++ }); await queue.end() })",
  "a sleep in an option behind something that it does":
    "it('x', async () => { await use({ allow: async (req, key) => { req.close(); await new Promise((r) => setTimeout(r, 1)); expect(req.closed).toBe(true); return req.ok } }) })",
  "a sleep in an option that answers nothing":
    "it('x', async () => { await use({ async told(req) { await new Promise((r) => setTimeout(r, 1)); expect(seen).toBe(true); if (req.ok) return; note(); return; } }) })",
  "a sleep in an option that is one expression":
    "it('x', async () => { await use({ told: () => new Promise((r) => setTimeout(r, 1)).then(() => { expect(seen).toBe(true) }) }) })",
  "a sleep in an option whose answer is one of a function in it":
    "it('x', async () => { await use({ async told(req) { await new Promise((r) => setTimeout(r, 1)); expect(list.filter((one) => { return one.ok })).toEqual([1]) } }) })",
  "a sleep in a job that is told of nothing":
    "it('x', async () => { queue.process(5, async () => { await new Promise((r) => setTimeout(r, 10)); expect(seen.n).toBe(1); seen.n++ }); await queue.end() })",
  "a sleep in a job that ends the test":
    "it('x', (done) => { queue.process(async (job) => { await new Promise((r) => setTimeout(r, 10)); expect(n).toBe(1); done() }) })",
  "a timer for what a topic of Vows ends by":
    "vows.describe('x').addBatch({ a: { topic: function () { go(); setTimeout(this.callback, 10) }, b: function (error, all) { assert.equal(all.length, 1) } } })",
  "a timer that hands on what a topic of Vows ends by":
    "vows.describe('x').addBatch({ a: { topic: function () { go(); setTimeout(function (that) { list(false, that.callback) }, 10, this) }, b: function (error, all) { assert.equal(all.length, 1) } } })",
  "a timer that ends a topic of Vows, in what that listens to":
    "vows.describe('x').addBatch({ a: { topic: function () { var self = this; child.on('exit', function (code) { setTimeout(function () { self.callback(null, code) }, 10) }) }, b: function (error, all) { assert.equal(all.length, 1) } } })",
  "a sleep in what a promise runs at once":
    "it('x', async () => { go(); await new Promise(async (done) => { await new Promise((r) => setTimeout(r, 10)); done() }); expect(n).toBe(1) })",
  "a timer that asserts, and fails where it does not hold":
    "it('x', (done) => { go(); setTimeout(() => { if (!n) assert.fail('none'); expect(n).toBe(1); done() }, 10) })",
  "a timer that asserts": "it('x', (done) => { go(); setTimeout(() => { expect(n).toBe(1); done() }, 10) })",
  "a timer whose one expression ends the test": "it('x', (done) => { go(); setTimeout(() => done(), 10) })",
  "a timer that something would clear that makes the test fail":
    "it('x', (done) => { const timer = setTimeout(() => done(), 10); bus.once('end', () => { clearTimeout(timer); done(new Error('twice')) }); go() })",
  "a timer that ends the test by its name": "it('x', (done) => { go(); setTimeout(done, 10) })",
  "a timer that ends the test by its name, without a failure":
    "it('x', (done) => { go(); setTimeout(done, 10, null) })",
  "a timer that ends the test by its name, and hands nothing on":
    "it('x', (done) => { go(); setTimeout(done, 10, undefined) })",
  "a timer that asserts what it is handed":
    "it('x', (done) => { go(); setTimeout((n) => { expect(n).toBe(1); done() }, 10, seen) })",
  "a timer for a function of the test that ends it":
    "it('x', (done) => { const shop = open(); function finish() { shop.close(); done() } go(); setTimeout(finish, 10) })",
  "a timer for a function of the test that asserts":
    "it('x', (done) => { const finish = () => { expect(n).toBe(1); done() }; go(); setTimeout(finish, 10) })",
  "a timer for a function of the file that asserts":
    "function look() { expect(n).toBe(1) } it('x', (done) => { go(); setTimeout(look, 10); go(done) })",
  "a timer that is handed what ends the test on its context":
    "test('x', (t) => { go(); setTimeout(t.end, 500) })",
  "a timer in a handler that is handed what ends the test on its context":
    "test('x', (t) => { server.on('connection', () => { setTimeout(t.end, 100) }); go() })",
  "a timer that reads what was written, and asserts when it is read":
    "test('x', (t) => { go(); setTimeout(() => { read(file, (error, text) => { t.match(text, 'x'); t.end() }) }, 10) })",
  "a timer that ends a test of tape, called by the runner's name":
    "tape('x', (t) => { load('x', (error) => { t.error(error); setTimeout(() => { t.end() }, 10) }) })",
  "a timer of a step that a call is given in a list":
    "it('x', async () => { await inTurn([go, async () => { await new Promise((r) => setTimeout(r, 10)); }]); expect(n).toBe(1) })",
  "a timer that ends the test by its name, in what is called back":
    "it('x', (done) => { load('x', (error) => { expect(error).toBe(null); setTimeout(done, 10) }) })",
  "a timer that ends a test by what it has made for that":
    "QUnit.test('x', (assert) => { const done = assert.async(); go(); setTimeout(done, 10) })",
  "a timer that asks for something, and ends the test when that went well":
    "test('x', (t) => { go(); setTimeout(() => { read(file, (error) => { t.error(error); t.end() }) }, 10) })",
  "a timer whose last step is handed what ends the test":
    "it('x', (done) => { go(); setTimeout(() => { request(app).get('/').expect(200, done) }, 10) })",
  "a timer in a hook whose last step is handed what ends it":
    "before((done) => { setTimeout(() => { put('a').expect(201, () => { put('b').expect(201, done) }) }, 10) })",
  "a timer that ends a step": "Given(/^it opens$/, (done) => { go(); setTimeout(done, 500) })",
  "an awaited timer":
    "it('x', async () => { go(); await new Promise((r) => setTimeout(r, 10)); expect(n).toBe(1) })",
  "a timer that alone ends the promise that the test returns":
    "it('x', () => new Promise((resolve) => { go(); setTimeout(() => { resolve() }, 10) }))",
  "an awaited timer in brackets":
    "it('x', async () => { go(); await (new Promise((r) => { setTimeout(r, 10) })); expect(n).toBe(1) })",
  "an awaited timer that does something":
    "it('x', async () => { go(); await new Promise((r) => setTimeout(() => { stop(); r() }, 10)); expect(n).toBe(1) })",
  "an awaited timer in a chain":
    "it('x', () => go().then(() => new Promise((r) => setTimeout(r, 10))).then(() => { expect(n).toBe(1) }))",
  "an awaited timer in a listener that asserts":
    "it('x', (done) => { stream.on('end', async () => { await new Promise((r) => setTimeout(r, 10)); expect(n).toBe(1); done() }) })",
  "an awaited timer in what an awaited call runs":
    "it('x', async () => { await act(async () => { go(); await new Promise((r) => setTimeout(r, 10)) }); expect(n).toBe(1) })",
  "an awaited timer in what a call runs that is awaited later":
    "it('x', async () => { const all = run(async () => { await new Promise((r) => setTimeout(r, 10)) }); go(); await all; expect(n).toBe(1) })",
  "an awaited timer in a function of its own that it calls":
    "it('x', async () => { const later = async () => { await new Promise((r) => setTimeout(r, 10)); return read() }; expect(await later()).toBe(1) })",
  "an awaited timer in a function of its own that it both names to others and calls":
    "it('x', async () => { const slow = async () => { go(); await new Promise((r) => setTimeout(r, 10)) }; use({ slow }); await slow(); expect(n).toBe(1) })",
  "an awaited timer in a function of its own that tells nothing":
    "it('x', async () => { const later = async () => { go(); await new Promise((r) => setTimeout(r, 10)) }; await later(); expect(n).toBe(1) })",
  "an awaited timer in what an awaited call runs, which ends early there":
    "it('x', async () => { await act(async () => { await new Promise((r) => setTimeout(r, 10)); if (n) return; return }); expect(n).toBe(1) })",
  "a sleep in a test that is a generator, which somebody runs":
    "it('x', co.wrap(function* () { go(); yield new Promise((r) => setTimeout(r, 10)); expect(n).toBe(1) }))",
  "a sleep in a hook of a test's own context":
    "test('x', async (t) => { t.beforeEach(async () => { go(); await new Promise((r) => setTimeout(r, 10)) }); await t.test('y', () => { t.is(n, 1) }) })",
  "a sleep in a test that something is put around":
    "it('x', quietly(async () => { go(); await new Promise((r) => setTimeout(r, 10)); expect(n).toBe(1) }))",
  "an awaited timer that is all that `act` is given":
    "it('x', async () => { go(); await act(() => new Promise((r) => setTimeout(r, 10))); expect(n).toBe(1) })",
  "an awaited timer in what a promise is given that a chain ends with":
    "it('x', async () => { await go().then(async () => { await new Promise((r) => setTimeout(r, 10)) }).catch(fail); expect(n).toBe(1) })",
  "an awaited timer in what the last call of a chain runs":
    "it('x', async () => { await app(1).run(async () => { await new Promise((r) => setTimeout(r, 10)) }); expect(n).toBe(1) })",
  "an awaited timer in a function put on an object, by whose name the test calls it":
    "it('x', async () => { page.rest = async () => { await new Promise((r) => setTimeout(r, 10)) }; await page.rest(); expect(n).toBe(1) })",
  "an awaited timer in a function that hooks put on what they share":
    "beforeEach(function () { this.rest = async () => { await new Promise((r) => setTimeout(r, 10)) } })",
  "an awaited timer in a function that is run once, beside others":
    "it('x', async () => { const rest = async () => { go(); await new Promise((r) => setTimeout(r, 10)) }; await Promise.all([rest(), go()]); expect(n).toBe(1) })",
  "an awaited timer for each of several":
    "it('x', async () => { await Promise.all(all.map(async (e) => { await new Promise((r) => setTimeout(r, 10)); return read(e) })); expect(n).toBe(1) })",
  "an awaited timer in a hook":
    "beforeEach(async () => { go(); await new Promise((r) => setTimeout(r, 10)) })",
  "a timer that ends a hook": "after((done) => { setTimeout(done, 10) })",
  "a timer that ends a hook, in what it is told":
    "after((done) => { app.once('exit', () => { app.reset(() => { setTimeout(() => { clean(); done() }, 10) }) }).emit('quit') })",
  "an awaited timer in a test that the project declares its own way":
    "slowTest('x', async () => { go(); await new Promise((r) => setTimeout(r, 10)); expect(n).toBe(1) })",
  "an awaited timer in a test that is declared on a condition, by a name for it":
    "itOnUnix('x', async () => { go(); await new Promise((r) => setTimeout(r, 10)); expect(n).toBe(1) })",
  "an awaited timer in a test that is declared on a condition, by what one makes of it":
    "itIf(isUnix)('x', async () => { go(); await new Promise((r) => setTimeout(r, 10)); expect(n).toBe(1) })",
  "an awaited timer in a test that a helper declares":
    "helper.itUnix('x', async () => { go(); await new Promise((r) => setTimeout(r, 10)); expect(n).toBe(1) })",
  "an awaited timer in a test that a helper declares where it may":
    "helper.testIfUnix('x', async () => { go(); await new Promise((r) => setTimeout(r, 10)); expect(n).toBe(1) })",
  "an awaited timer in a test that is declared on a condition, on the spot":
    "(isUnix ? it : it.skip)('x', async () => { go(); await new Promise((r) => setTimeout(r, 10)); expect(n).toBe(1) })",
  "a timer that alone ends what a hook waits for":
    "before(() => new Promise((r) => { server.listen(0, () => { setTimeout(r, 10) }) }))",
  "a timer that ends what a function waits for that a hook calls":
    "const start = (port) => new Promise((r) => { server.listen(port); setTimeout(r, 10) }); before(() => start(0))",
  "an awaited timer in a loop of so many":
    "it('x', async () => { for (let i = 0; i < 9; i++) { if (i) go(); await new Promise((r) => setTimeout(r, 10)) } expect(n).toBe(1) })",
  "an awaited timer in a loop that counts":
    "it('x', async () => { for (const e of all) { go(e); await new Promise((r) => setTimeout(r, 10)) } expect(n).toBe(1) })",
  "a test within what a helper hands it":
    "it('x', async () => { await withServer(async (server) => { server.go(); await new Promise((r) => setTimeout(r, 10)); expect(server.n).toBe(1) }) })",
  "a timer that ends a test in what a listener answers":
    "it('x', (done) => { app.onClose(() => { return new Promise((r) => setTimeout(r, 10)).then(() => { expect(n).toBe(1); done() }) }); app.close() })",
  "an awaited timer in what somebody is handed that asserts behind it":
    "it('x', async () => { app.onClose(async () => { await new Promise((r) => setTimeout(r, 10)); expect(n).toBe(1) }); await app.close() })",
  "an awaited timer in a function of its own that is given to others, and which it calls":
    "it('x', async () => { async function second(app) { await new Promise((r) => setTimeout(r, 10)); app.n = 1 } app.use(second); await second(app); expect(app.n).toBe(1) })",
  "an awaited timer in a function by whose name its steps are run":
    "it('x', async () => { async function step(e) { await new Promise((r) => setTimeout(r, 10)); e.n = 1 } await Promise.all(all.map(step)); expect(all[0].n).toBe(1) })",
  "an awaited timer in a loop which goes on after what it has tried":
    "it('x', async () => { for (let i = 0; i < 9; i++) { try { await go() } catch (error) { failed(error) } await new Promise((r) => setTimeout(r, 10)) } expect(n).toBe(1) })",
  "a timer in what comes after something that a handler has begun":
    "it('x', async () => { app.onClose(() => { go().then(() => { return new Promise((r) => setTimeout(r, 10)).then(() => { expect(n).toBe(1) }) }) }); await app.close() })",
  "an awaited timer in a step of its own that has a name":
    "it('x', async () => { const step = async () => { go(); await new Promise((r) => setTimeout(r, 10)) }; await act(step); expect(n).toBe(1) })",
  "what a helper runs for the test":
    "it('x', async () => { await act(async () => { go(); await new Promise((r) => setTimeout(r, 10)) }); expect(n).toBe(1) })",
};

const HELPERS: Readonly<Record<string, string>> = {
  "a function": "const sleep = (ms) => new Promise((r) => setTimeout(r, ms));",
  "a function in braces": "async function sleep(ms) { await new Promise((r) => setTimeout(() => r(), ms)) }",
  "a function that a signal cuts short":
    "function sleep(ms, signal) { return new Promise((resolve) => { let timer; const wake = () => { clearTimeout(timer); resolve(); }; timer = setTimeout(wake, ms); signal?.addEventListener('abort', wake); }); }",
  "a function that hands on what it may be given":
    "function sleep(ms, value) { return new Promise((r) => setTimeout(() => r(value), ms || 0)) }",
  "a function whose timer says no more than that it is over":
    "const sleep = (ms) => new Promise((resolve) => { setTimeout(() => { resolve(true) }, ms) });",
  "a function whose timer says that there is nothing to say":
    "const sleep = (ms) => new Promise((resolve) => { setTimeout(() => resolve(undefined), ms) });",
  "a promisified timer": "const sleep = util.promisify(setTimeout);",
  "a promisified timer of the module": "const sleep = promisify(timers.setTimeout);",
};

const INNOCENT: Readonly<Record<string, string>> = {
  "a poll that React runs":
    "it('x', async () => { go(); for (let i = 0; i < 50; i++) { if (isThere()) return; await act(async () => { await new Promise((r) => setTimeout(r, 10)) }) } throw new Error('never') })",
  "an option that takes its time before anything else, looks at what it was asked, and answers":
    "const sleep = (ms) => new Promise((r) => setTimeout(r, ms)); it('x', async () => { await use({ allow: async (req, key) => { await sleep(1); expect(key).toBe(42); return req.ok }, async named(req) { await new Promise((r) => setTimeout(r, 1)); expect(req.name).toBe('a'); return req.name } }); await ask() })",
  "a timer that only notes a step, as QUnit has it":
    "test('x', async (assert) => { setTimeout(() => assert.step('later'), 10); await work(); assert.verifySteps(['later']) })",
  "a job that takes its time, and asserts something then":
    "it('x', async () => { queue.process(5, async (job) => { await new Promise((r) => setTimeout(r, 10)); expect(seen.n).toBe(1); seen.n++ }); await queue.end() })",
  "a timer that hands on a callback of something else than the topic":
    "vows.describe('x').addBatch({ a: { topic: function () { go(); setTimeout(function () { list(false, server.callback) }, 10) }, b: function (error, all) { assert.equal(all.length, 1) } } })",
  "a timer for another method of the topic":
    "vows.describe('x').addBatch({ a: { topic: function () { go(); setTimeout(this.next, 10) }, b: function (error, all) { assert.equal(all.length, 1) } } })",
  "a timer for a method of that name in another test":
    "it('x', function () { go(); setTimeout(this.callback, 10) })",
  "a timer for a method of that name where there is no topic":
    "vows.describe('x').addBatch({ a: { about: function () { go(); setTimeout(this.callback, 10) }, b: function (error, all) { assert.equal(all.length, 1) } } })",
  "a timer for a function of the test that begins something":
    "it('x', (done) => { bus.on('open', () => done()); function begin() { go(1) } setTimeout(begin, 10) })",
  "a timer for a function of the test that looks again until it may end it":
    "it('x', (done) => { function look() { if (n) { done(); return } setTimeout(look, 10) } go(); setTimeout(look, 10) })",
  "a timer for a function of the test that only fails":
    "it('x', (done) => { function fail() { assert.fail('too late'); done() } bus.on('open', () => done()); setTimeout(fail, 10) })",
  "a timer for a function of the file, which ends what it is handed":
    "let end; function finish() { end() } function run(done) { done() } it('x', (done) => { end = done; go(run); setTimeout(run, 10); bus.on('open', finish) })",
  "a timer that drives what is tested, while something else is handed what ends the test":
    "it('x', (done) => { setTimeout(() => { stream.resume() }, 10); stream.on('end', done) })",
  "a timer that ends something else by its name":
    "test('x', (t) => { setTimeout(socket.end, 10); socket.on('end', t.end) })",
  "a timer that calls another method of the test's context":
    "test('x', (t) => { setTimeout(t.pass, 10); bus.on('end', t.end) })",
  "a timer that hands on what has another one's name":
    "it('x', async () => { const next = () => seen.n++; setTimeout(() => { request(app).get('/').expect(200, next) }, 10); await until(() => seen.n > 0); expect(seen.n).toBe(1) })",
  "a timer that is handed what another callback goes on with":
    "it('x', (done) => { load('a', (next) => { setTimeout(() => { ask('b', next) }, 10) }); seen(() => { expect(n).toBe(1); done() }) })",
  "what drives a browser, told what to wait for":
    "it('x', async () => { cy.wait('@orders'); cy.wait(0); await page.waitForTimeout(limit); expect(n).toBe(1) })",
  "what is called as what drives a browser is, by the file's own name":
    "it('x', () => { const cy = make(); const browser = play(); cy.wait(10); browser.pause(100); expect(cy.n).toBe(1) })",
  "a component that is called as a step is": "When((done) => setTimeout(done, 500));",
  "a slow step in a hook of what is tested":
    "test('x', async (t) => { build.before(async () => { return new Promise((r) => { setTimeout(() => { seen.n++; r() }, 10) }) }); await build.run(); t.is(seen.n, 1) })",
  "a slow handler that something is put around":
    "it('x', async () => { app.on('ask', quietly(async () => { await new Promise((r) => setTimeout(r, 10)); })); expect(await ask()).toBe(1) })",
  "a timer that drives what is tested":
    "it('x', (done) => { setTimeout(() => { stream.resume() }, 10); stream.on('end', () => { expect(n).toBe(1); done() }) })",
  "a timer that drives what is tested, which has to go well":
    "it('x', (done) => { ask('a', (error) => { expect(error.code).toBe(1); done() }); setTimeout(() => { stop((error) => { assert.ifError(error) }) }, 10) })",
  "a timer that calls what the test has made elsewhere":
    "QUnit.test('x', (assert) => { const draw = view.async(); setTimeout(draw, 10); assert.ok(view.n) })",
  "a timer that bounds what a promise waits for":
    "it('x', async () => { await new Promise((r) => { server.once('end', r); setTimeout(r, 1000) }); expect(n).toBe(1) })",
  "a timer that bounds what the promise waits for that the test returns":
    "it('x', () => new Promise((resolve) => { server.once('end', () => { resolve() }); setTimeout(() => { resolve() }, 1000) }))",
  "a timer that fails another promise, called alike":
    "it('x', () => new Promise((resolve, reject) => { load({ start() { return new Promise((_, reject) => { setTimeout(() => { reject(new Error('late')) }, 1000) }) } }); seen(resolve, reject) }))",
  "a handler whose promise a timer ends":
    "it('x', async () => { app.get('/', () => new Promise((r) => { load(() => { setTimeout(r, 10) }) })); expect(await ask('/')).toBe(503) })",
  "a promise with a timer that nobody waits for":
    "it('x', async () => { const limit = new Promise((r) => { go(); setTimeout(r, 1000) }); await Promise.race([limit, seen()]) })",
  "an awaited timer in a function that prepares a test, and in one that nobody calls":
    "setupTest('x', async () => { await new Promise((r) => setTimeout(r, 10)) }); const start = async () => { await new Promise((r) => setTimeout(r, 10)); go() }",
  "an awaited timer in a function that one of two others is handed":
    "(isUnix ? run : its.run)('x', async () => { go(); await new Promise((r) => setTimeout(r, 10)) })",
  "a handler that takes its time":
    "it('x', async () => { app.get('/', async (req, reply) => { await new Promise((r) => setTimeout(r, 10)); return 'late' }); expect(await ask('/')).toBe(503) })",
  "a fake that takes its time":
    "it('x', async () => { const store = { async load() { await new Promise((r) => setTimeout(r, 10)); return 1 } }; expect(await read(store)).toBe(1) })",
  "a fake that calls back after a while, and looks at what it has come to":
    "it('x', (done) => { client.fake = { post(url, callback) { setTimeout(() => { callback(null); expect(queue.size).toBe(0); done() }, 1) } }; client.flush() })",
  "a function that answers after a while":
    "it('x', async () => { const load = async () => { await new Promise((r) => setTimeout(r, 10)); return 1 }; expect(await read(load)).toBe(1) })",
  "a function that fails after a while":
    "it('x', async () => { const load = async () => { await new Promise((r) => setTimeout(r, 10)); throw new Error('late') }; await seen(load) })",
  "an answer after a while, in a branch":
    "it('x', async () => { use(key, async (k) => { if (k) { await new Promise((r) => setTimeout(r, 10)) } return k }); await seen('k') })",
  "work that takes its time":
    "it('x', async () => { const load = makeEffect(async () => { await new Promise((r) => setTimeout(r, 10)) }); expect(await load()).toBe(1) })",
  "work that takes its time and says no more":
    "it('x', async () => { const load = makeEffect(() => new Promise((r) => setTimeout(r, 10))); expect(await load()).toBe(1) })",
  "work that takes its time on each thing that it is handed":
    "it('x', async () => { const seen = list(); await walk(graph, async (name) => { if (name === 'a') { await new Promise((r) => setTimeout(r, 10)) } seen.add(name) }); expect(seen.all()).toEqual(['a']) })",
  "a handler of what the test sets up, which answers late":
    "it('x', async () => { await use(() => ({ f: onRequest((req, res) => new Promise((resolve) => { setTimeout(() => { res.send(200); resolve() }, 10) })) })); expect(await ask()).toBe(1) })",
  "a step of a list that others run":
    "it('x', async () => { page.run([async () => { await new Promise((r) => setTimeout(r, 10)); seen.n = 1 }]); expect(await page.done()).toBe(1) })",
  "a step of a list that is handed something":
    "it('x', async () => { const all = await words('a').use([async (all) => { await new Promise((r) => setTimeout(r, 10)); all.n = 1 }]); expect(all.n).toBe(1) })",
  "a step that is kept for the call behind it":
    "it('x', async () => { const all = await words('a').step('b', async () => { await new Promise((r) => setTimeout(r, 10)) }).parse(); expect(all.n).toBe(1) })",
  "a step of a step that takes its time":
    "it('x', async () => { await words('a').step({ run: async (own) => { own.n = 1; return own.step('b', async () => { await new Promise((r) => setTimeout(r, 10)) }) } }).parse(); expect(n).toBe(1) })",
  "work that is run several times at once":
    "it('x', async () => { const use = async () => { await lock.take(); await new Promise((r) => setTimeout(r, 10)); lock.free() }; await Promise.all([use(), use()]); expect(lock.n).toBe(2) })",
  "a function of what is tested that is replaced by a slower one":
    "it('x', async () => { const read = page.read; page.read = async (data) => { await new Promise((r) => setTimeout(r, 10)); read(data) }; await page.open(); expect(page.n).toBe(1) }); it('y', () => { page.read('a'); expect(page.n).toBe(1) })",
  "a generator that is no test's":
    "it('x', () => { run(function* () { yield new Promise((r) => setTimeout(r, 10)) }); expect(n).toBe(1) })",
  "work of an instance that takes its time":
    "it('x', async () => { const worker = new Worker('q', async () => { await new Promise((r) => setTimeout(r, 10)) }); expect(await worker.done()).toBe(1) })",
  "work of an instance that answers nothing after a while":
    "it('x', async () => { const worker = new Worker('q', () => { go(); return new Promise((r) => setTimeout(r, 10)) }); expect(await worker.done()).toBe(1) })",
  "a part of what a call is described by that takes its time":
    "it('x', async () => { expect(await ask({ hooks: { before: [async (it) => { await new Promise((r) => setTimeout(r, 10)); it.n = 1 }] } })).toBe(1) })",
  "a part of what is described to others that takes its time":
    "it('x', async () => { async function slow() { return new Promise((r) => { setTimeout(r, 10) }) } hooks.register('x', { hook: 'y', method: slow }); expect(await hooks.fire('y')).toBe(1) })",
  "an answer of what a hook sets up that comes late":
    "before((done) => { server.on('ask', (req, cb) => { setTimeout(cb, 10) }); server.listen(0, done) })",
  "answers that come late":
    "it('x', async () => { const all = [1, 2].map((i) => new Promise((r) => setTimeout(() => r(i), 10))); expect(await first(all)).toBe(1) })",
  "an answer that comes late, which the timer hands on":
    "it('x', async () => { const load = wrap(() => { go(); return new Promise((r) => { setTimeout(r, 10, 1) }) }); await load().then((n) => { expect(n).toBe(1) }) })",
  "a promise for what the timer hands on":
    "it('x', async () => { expect(await read(new Promise((r) => setTimeout(r, 10, 'late')))).toBe(1); await new Promise((r) => setTimeout(r, 10, 'late')) })",
  "an answer that comes late":
    "const reply = (value, ms) => new Promise((r) => setTimeout(() => { r(value) }, ms)); it('x', async () => { expect(await reply(1, 10)).toBe(1) })",
  "a poll":
    "it('x', async () => { go(); while (!(await isDone())) { await new Promise((r) => setTimeout(r, 10)) } expect(n).toBe(1) })",
  "a poll that gives up in the end":
    "it('x', async () => { go(); for (let i = 0; i < 10; i++) { if (await isDone()) { break } else { await new Promise((r) => setTimeout(r, 10 * i)) } } expect(n).toBe(1) })",
  "a poll that gives up":
    "it('x', async () => { go(); for (let i = 0; i < 9 && !isDone(); i++) await new Promise((r) => setTimeout(r, 10)); expect(n).toBe(1) })",
  "a poll that is left when what it tries goes well":
    "it('x', async () => { let socket; for (let i = 0; i < 9; i++) { try { socket = await open(); break } catch (error) { if (i === 8) throw error; await new Promise((r) => setTimeout(r, 10 * i)) } } expect(socket.n).toBe(1) })",
  "what is answered to whoever asks, with an assertion behind it":
    "it('x', (done) => { app.onClose(() => { return new Promise((r) => setTimeout(r, 10)).then(() => { expect(all.shift()).toBe(1) }) }); app.close(() => { expect(all.shift()).toBe(2); done() }) })",
  "a function that is given to others by its name, and told things":
    "it('x', async () => { app.use(second); async function second(app) { await new Promise((r) => setTimeout(r, 10)); app.use(third) } await app.ready(); expect(app.n).toBe(1) })",
  "a poll that is left":
    "it('x', async () => { go(); for (let i = 0; i < 9; i++) { if (isDone()) break; await new Promise((r) => setTimeout(r, 10)) } expect(n).toBe(1) })",
  "a poll that is left with a word":
    "it('x', async () => { go(); for (let i = 0; i < 9; i++) { if (isDone()) { log(i); return } await new Promise((r) => setTimeout(r, 10)) } expect(n).toBe(1) })",
  "what a helper iterates over, or what it tests by another name":
    "helper.iterate('x', async () => { await new Promise((r) => setTimeout(r, 10)); expect(n).toBe(1) }); page.testify('x', async () => { await new Promise((r) => setTimeout(r, 10)); expect(n).toBe(1) })",
  "a timer that says when the test has failed":
    "test('x', (t) => { setTimeout(() => { t.fail('timed out'); t.end() }, 10); bus.once('end', () => { t.end() }) })",
  "a timer of which all is that the test has failed":
    "it('x', (done) => { setTimeout(() => assert.fail('timed out'), 10); bus.once('end', done) })",
  "a timer without delay": "it('x', (done) => { go(); setTimeout(() => { expect(n).toBe(1); done() }, 0) })",
  "an answer that a helper gives after a while":
    "const later = (ms, value) => new Promise((r) => setTimeout(() => r(value), ms)); it('x', async () => { expect(await later(10, 1)).toBe(1); const user = await later(10, 2); use(() => { return later(10, 3) }); expect(user).toBe(2) })",
  "a helper that does more":
    "let n = 0; const sleep = (ms) => { n++; return work(ms) }; it('x', async () => { await sleep(10); expect(n).toBe(1) })",
  "a helper that waits for an event, or for as long":
    "const sleep = (ms) => new Promise((resolve) => { const wake = () => { resolve(); }; bus.once('x', wake); setTimeout(wake, ms); }); it('x', async () => { await sleep(10); expect(n).toBe(1) })",
  "a helper that answers whether something is so, as late as it likes":
    "const isReady = () => new Promise((resolve) => { setTimeout(() => { resolve(true) }, 10) }); it('x', async () => { await isReady(); expect(n).toBe(1) })",
  "a helper that answers as late as its settings say":
    "const later = (ms, late) => new Promise((resolve) => { setTimeout(() => { resolve(true) }, late) }); it('x', async () => { await later(10, 20); expect(n).toBe(1) })",
  "a helper that has an answer, as late as it is told":
    "const later = (ms) => new Promise((resolve) => { setTimeout(() => { resolve('late') }, ms) }); it('x', async () => { await later(10); expect(n).toBe(1) })",
  "what a spy or a fake does in the place of another":
    "it('x', async () => { shop.open = spy(async () => { await new Promise((r) => setTimeout(r, 10)) }); shop.ask = sinon.fake(async () => { await new Promise((r) => setTimeout(r, 10)) }); await run(shop); expect(n).toBe(1) })",
  "a helper that answers after a while":
    "const sleep = (ms) => new Promise((resolve) => { const wake = () => { resolve(1); }; setTimeout(wake, ms); }); it('x', async () => { await sleep(10); expect(n).toBe(1) })",
  "another function made a promise of":
    "const load = util.promisify(fs.readFile); it('x', async () => { await load('a'); expect(n).toBe(1) })",
};

describe("a test that waits a fixed time", () => {
  for (const [what, text] of Object.entries(WAITING))
    it(`by ${what}`, () => expect(foundIn({ "test/a.test.js": text })).toEqual(["setTimeout sleep tests"]));
  for (const [what, helper] of Object.entries(HELPERS)) {
    it(`by a helper that is ${what}`, () => {
      const text = `${helper} it('x', async () => { go(); await sleep(10); expect(n).toBe(1) })`;
      expect(foundIn({ "test/a.test.js": text })).toEqual(["sleep sleep tests"]);
    });
    it(`by a helper of its own that is ${what}`, () => {
      const text = `it('x', async () => { ${helper} go(); await sleep(10); expect(n).toBe(1) })`;
      expect(foundIn({ "test/a.test.js": text })).toEqual(["sleep sleep tests"]);
    });
    it(`by an imported helper that is ${what}`, () => {
      const files = {
        "test/sleep.js": `${helper} module.exports = { sleep };`,
        "test/a.test.js":
          "const { sleep } = require('./sleep'); it('x', async () => { await sleep(10); expect(n).toBe(1) })",
      };
      expect(foundIn(files)).toEqual(["sleep sleep tests"]);
    });
  }
});

it("waits by a helper that is all that `act` is given, as a statement of its own", () => {
  const sleep = "const sleep = (ms) => new Promise((r) => setTimeout(r, ms));";
  const found = (body: string) => foundIn({ "test/a.test.js": `${sleep} ${body}` });
  expect(found("it('x', async () => { go(); await act(() => sleep(10)); expect(n).toBe(1) })")).toEqual([
    "sleep sleep tests",
  ]);
  expect(found("it('x', async () => { await limit(() => sleep(10)); expect(n).toBe(1) })")).toEqual([]);
  expect(found("const tick = () => act(() => sleep(10)); it('x', async () => { await tick() })")).toEqual([]);
});

it("waits by a helper that a test yields, which is a generator", () => {
  const text =
    "const sleep = (ms) => new Promise((r) => setTimeout(r, ms)); it('x', co.wrap(function* () { yield sleep(10); expect(n).toBe(1) }))";
  expect(foundIn({ "test/a.test.js": text })).toEqual(["sleep sleep tests"]);
  // Who takes more than the generator decides what becomes of it.
  expect(foundIn({ "test/a.test.js": text.replace("toBe(1) })", "toBe(1) }, 5)") })).toEqual([]);
});

const TIMER = "(ms) => new Promise((r) => setTimeout(r, ms))";

const HANDED_OUT: Readonly<Record<string, readonly [helper: string, taken: string, call: string]>> = {
  "a property of the exports": [
    `exports.sleep = ${TIMER};`,
    "const { sleep } = require('./s');",
    "sleep(10)",
  ],
  "an entry of the exports": [
    `module.exports = { sleep: ${TIMER} };`,
    "const { sleep } = require('./s');",
    "sleep(10)",
  ],
  "the whole of a module": [`module.exports = ${TIMER};`, "const sleep = require('./s');", "sleep(10)"],
  "a promisified timer": [
    "module.exports = util.promisify(setTimeout);",
    "const sleep = require('./s');",
    "sleep(10)",
  ],
  "a default": [`export default ${TIMER};`, "import sleep from './s';", "sleep(10)"],
  "a member of a module": [
    `exports.sleep = ${TIMER};`,
    "const helpers = require('./s');",
    "helpers.sleep(10)",
  ],
  "a member of what a module of CommonJS is by default": [
    `exports.sleep = ${TIMER};`,
    "import helpers from './s';",
    "helpers.sleep(10)",
  ],
  "a member of Node's own promises": [
    "",
    "import * as timers from 'node:timers/promises';",
    "timers.setTimeout(10)",
  ],
  "a member of a namespace": [
    `export const sleep = ${TIMER};`,
    "import * as helpers from './s';",
    "helpers.sleep(10)",
  ],
  "itself on an object": [
    "import { sleep } from './t'; export const utils = { retry, sleep };",
    "import { utils } from './s';",
    "utils.sleep(10)",
  ],
  "itself on an object of its own module": [
    `const sleep = ${TIMER}; const utils = { sleep }; export default utils;`,
    "import utils from './s';",
    "utils.sleep(10)",
  ],
  "a function of an object": [
    `export const utils = { sleep: ${TIMER}, n: 1 };`,
    "import { utils } from './s';",
    "utils.sleep(10)",
  ],
  "a function of the object that is a whole module": [
    `const utils = { sleep: ${TIMER}, n: 1 }; module.exports = utils;`,
    "const utils = require('./s');",
    "utils.sleep(10)",
  ],
  "what another module hands on": [
    "module.exports = require('./t');",
    "const { sleep } = require('./s');",
    "sleep(10)",
  ],
};

const OWN_DELAYS: Readonly<Record<string, string>> = {
  "a number": "const rest = () => new Promise((r) => setTimeout(r, 30));",
  "a default": "const rest = (ms = 30) => new Promise((r) => setTimeout(r, ms));",
  "a constant": "const LONG = 30; function rest() { return new Promise((r) => setTimeout(r, LONG)) }",
  "worked out": "const rest = () => new Promise((r) => setTimeout(r, 3 * LONG));",
  "that of a timer which resolves":
    "import { setTimeout } from 'node:timers/promises'; const rest = (ms = 30) => setTimeout(ms);",
};

const NO_DELAYS: Readonly<Record<string, string>> = {
  "is told none": "const rest = (ms) => new Promise((r) => setTimeout(r, ms));",
  "takes none by default": "const rest = (ms = 0) => new Promise((r) => setTimeout(r, ms));",
  "has none": "const rest = () => new Promise((r) => setTimeout(r));",
  "is told what to do": "const rest = (work) => setTimeout(work);",
};

const NAMED = {
  delay:
    "import { setTimeout } from 'node:timers/promises'; export function delay(ms, error) { const off = new AbortController(); const promise = new Promise((done, fail) => { setTimeout(ms, null, { signal: off.signal }).then(() => { if (error) fail(error); else done() }) }); promise.abort = () => off.abort(); return promise }",
  pause:
    "export function pause(ms, signal) { const promise = new Promise((done) => { const timer = setTimeout(done, ms); signal?.addEventListener('abort', () => clearTimeout(timer)) }); note(ms); return promise }",
  delayP:
    "export function delayP(ms, val = true) { let timer; const promise = new Promise((done) => { timer = setTimeout(done, Math.min(MOST, ms), val) }); promise.off = () => { clearTimeout(timer) }; return promise }",
};

it("is no other scheduler's wait, nor what else the engine's can do", () => {
  const tested = (from: string, call: string) =>
    foundIn({
      "test/a.test.js": `import { scheduler } from '${from}'; it('x', async () => { go(); await ${call}; expect(n).toBe(1) })`,
    });
  expect(tested("node:timers/promises", "scheduler.wait(10)")).toEqual(["wait sleep tests"]);
  expect(tested("rxjs", "scheduler.wait(10)")).toEqual([]);
  expect(tested("timers/promises", "scheduler.yield(10)")).toEqual([]);
});

const MISNAMED: Readonly<Record<string, string>> = {
  "listens for an event, too":
    "export function sleep(ms) { const promise = new Promise((done) => { bus.once('x', done); setTimeout(done, ms) }); return promise }",
  "takes no time to hand on":
    "export function sleep(ms) { const all = new Promise((done) => { work(ms, done) }); return all }",
  "answers nothing":
    "export function sleep(ms) { const all = new Promise((done) => { setTimeout(done, ms) }); use(all) }",
  "is called otherwise":
    "export function within(ms) { const promise = new Promise((done) => { note(ms); setTimeout(done, ms) }); return promise } export { within as sleep }",
};

it("waits by a step of a series that only lets the next one begin", () => {
  const found = (step: string, series = "async.series") =>
    foundIn({
      "test/a.test.js": `it('x', (done) => { ${series}([open, ${step}, (next) => { assert.ok(seen); next() }], done) })`,
    });
  for (const step of ["(next) => setTimeout(next, 100)", "function (next) { setTimeout(next, LONG); }"])
    expect(found(step), step).toEqual(["setTimeout sleep tests"]);
  expect(found("(next) => { return setTimeout(next, 100) }", "waterfall")).toEqual([
    "setTimeout sleep tests",
  ]);
  const others = [
    "(next) => setTimeout(next, 0)",
    "(next) => setTimeout(() => send(next), 100)",
    "(next) => { begin(); setTimeout(next, 100) }",
    "(next) => { setTimeout(next, 100); begin() }",
    "(next) => setTimeout(begin, 100)",
    "{ step: (next) => setTimeout(next, 100) }",
  ];
  for (const step of others) expect(found(step), step).toEqual([]);
  expect(found("(next) => setTimeout(next, 100)", "async.parallel")).toEqual([]);
});

it("hands its time to no other's sleep where it does anything else", () => {
  const found = (helper: string) =>
    foundIn({
      "test/s.js": `const utils = { rest: ${helper} }; module.exports = utils;`,
      "test/a.test.js":
        "const utils = require('./s'); it('x', async () => { go(); await utils.rest(10); expect(n).toBe(1) })",
    });
  expect(found("(ms) => all.delay(ms)")).toEqual(["rest sleep tests"]);
  expect(found("(ms) => all.delay(work, ms)")).toEqual([]);
  expect(found("(ms) => all.delay(ms, work)")).toEqual([]);
  expect(found("(work) => all.delay(9)")).toEqual([]);
  expect(found("(ms) => all.begin(ms)")).toEqual([]);
  expect(found("(ms) => { begin(); return all.delay(ms) }")).toEqual([]);
});

describe("a helper that goes by the name of what it does", () => {
  const tested = (name: string) =>
    `import { ${name} } from './s'; it('x', async () => { go(); await ${name}(10); expect(n).toBe(1) })`;
  it.each(Object.entries(NAMED))("sleeps as %s, whatever else it can", (name, helper) => {
    expect(foundIn({ "test/s.js": helper, "test/a.test.js": tested(name) })).toEqual([`${name} sleep tests`]);
  });
  it.each(Object.entries(MISNAMED))("is none where it %s", (_what, helper) => {
    expect(foundIn({ "test/s.js": helper, "test/a.test.js": tested("sleep") })).toEqual([]);
  });
});

describe("a helper that is called without a time", () => {
  const tested = (helper: string) =>
    `${helper} it('x', async () => { go(); await rest(); expect(n).toBe(1) })`;
  it.each(Object.entries(OWN_DELAYS))("sleeps where its own is %s", (_what, helper) => {
    expect(foundIn({ "test/a.test.js": tested(helper) })).toEqual(["rest sleep tests"]);
  });
  it.each(Object.entries(NO_DELAYS))("waits for a turn where it %s", (_what, helper) => {
    expect(foundIn({ "test/a.test.js": tested(helper) })).toEqual([]);
  });
});

describe("a test that waits a fixed time by a helper that is handed out", () => {
  const found = ([helper, taken, call]: readonly [string, string, string], other = (text: string) => text) =>
    foundIn({
      "test/s.js": other(helper),
      "test/t.js": other(`exports.sleep = ${TIMER};`),
      "test/a.test.js": `${other(taken)} it('x', async () => { await ${call}; expect(n).toBe(1) })`,
    });
  for (const [what, handed] of Object.entries(HANDED_OUT)) {
    const name = handed[2].includes("setTimeout") ? "setTimeout" : "sleep";
    it(`as ${what}`, () => expect(found(handed)).toEqual([`${name} sleep tests`]));
    it(`as ${what}, but not where it does something else`, () => {
      const other = (text: string) =>
        text.replaceAll("setTimeout", "work").replace("timers/promises", "timers");
      expect(found(handed, other)).toEqual([]);
    });
  }

  it("as what a package has that is taken in whole, and is told a time", () => {
    for (const taken of ["const utils = require('test-utils');", "import utils from 'test-utils';"]) {
      for (const call of [
        "utils.wait(10)",
        "utils.wait(options.ttl)",
        "utils.wait(2 * second)",
        "utils.sleep(limit)",
      ])
        expect(found(["", taken, call]), call).toEqual([`${call.split(/[.(]/)[1]} sleep tests`]);
      for (const call of [
        "utils.wait('#button')",
        "utils.wait(button)",
        "utils.wait({ ms: 10 })",
        "utils.rest(10)",
      ])
        expect(found(["", taken, call]), call).toEqual([]);
    }
    expect(found(["", "const { utils } = require('test-utils');", "utils.wait(10)"])).toEqual([]);
    expect(found(["", "const utils = require('./nowhere');", "utils.wait(10)"])).toEqual([]);
  });

  it("as one of that name, whatever it is told by", () => {
    const wait = `const wait = ${TIMER};`;
    expect(found([`${wait} exports.wait = wait;`, "const { wait } = require('./s');", "wait(soon)"])).toEqual(
      ["wait sleep tests"],
    );
  });

  it("as what another module calls so", () => {
    const taken = "const helpers = require('./s');";
    const handed = (value: string) =>
      `const promises = require('promises'); module.exports = { n: 1, delay: ${value} };`;
    expect(found([handed("promises.delay"), taken, "helpers.delay(10)"])).toEqual(["delay sleep tests"]);
    for (const value of ["promises[delay]", "promises.later", "promises['delay']", "make().delay"])
      expect(found([handed(value), taken, "helpers.delay(10)"]), value).toEqual([]);
  });

  it("as what a library of promises calls so", () => {
    for (const taken of [
      "const Promise = require('bluebird');",
      "import Promise from 'bluebird';",
      "import * as Promise from 'bluebird';",
    ]) {
      expect(found(["", taken, "Promise.delay(10)"]), taken).toEqual(["delay sleep tests"]);
      expect(found(["", taken.replace("bluebird", "promised"), "Promise.delay(10)"]), taken).toEqual([]);
    }
    expect(
      foundIn({
        "test/a.test.js":
          "const Promise = require('bluebird'); it('x', (done) => { go(); Promise.delay(50).then(() => { expect(n).toBe(1); done() }) })",
      }),
    ).toEqual(["delay sleep tests"]);
  });

  it("but not as what an object has under that name from elsewhere", () => {
    const put = (how: string) => `const sleep = ${TIMER}; export const utils = ${how};`;
    const taken = "import { utils } from './s';";
    expect(found([put("{ sleep: work }"), taken, "utils.sleep(10)"])).toEqual([]);
    expect(found([put("make({ sleep })"), taken, "utils.sleep(10)"])).toEqual([]);
    expect(found([put("{ sleep: work }; void [sleep]"), taken, "utils.sleep(10)"])).toEqual([]);
    expect(
      found([put("{ work }; export const start = () => ({ sleep })"), taken, "utils.sleep(10)"]),
    ).toEqual([]);
  });

  it("but not as a method of what is handed out by default", () => {
    const helper = `export const sleep = ${TIMER}; export default { sleep: () => work() };`;
    expect(found([helper, "import helpers from './s';", "helpers.sleep(10)"])).toEqual([]);
  });

  it("which is not told how long, but says so itself", () => {
    const text = (delay: string) =>
      `const flush = () => new Promise((r) => setTimeout(r, ${delay})); it('x', async () => { await flush(); expect(n).toBe(1) })`;
    for (const delay of ["30", "long"])
      expect(foundIn({ "test/a.test.js": text(delay) })).toEqual(["flush sleep tests"]);
    expect(foundIn({ "test/a.test.js": text("0") })).toEqual([]);
  });
});

it("by a timer that a file imports", () => {
  const text = "import { setTimeout } from 'node:timers'; it('x', (done) => { go(); setTimeout(done, 10) })";
  expect(foundIn({ "test/a.test.js": text })).toEqual(["setTimeout sleep tests"]);
});

it("by a timer that is a promise", () => {
  const text =
    "import { setTimeout } from 'node:timers/promises'; it('x', async () => { go(); await setTimeout(LONG); expect(n).toBe(1) })";
  expect(foundIn({ "test/a.test.js": text })).toEqual(["setTimeout sleep tests"]);
});

it("by what another package calls a sleep, handed on by a file of the project", () => {
  const files = {
    "test/help.ts": "import { delay } from 'late'; export { sleep } from 'late'; export { delay as nap };",
    "test/a.test.ts":
      "import { nap, sleep } from './help'; it('x', async () => { go(); await sleep(10); await nap(20); expect(n).toBe(1) })",
  };
  expect(foundIn(files)).toEqual(["sleep sleep tests", "nap sleep tests"]);
});

it("by what another package calls a sleep that is awaited", () => {
  const text =
    "const { sleepAsync, delayed } = require('late'); it('x', async () => { go(); await sleepAsync(10); await delayed(20); expect(n).toBe(1) })";
  expect(foundIn({ "test/a.test.js": text })).toEqual(["sleepAsync sleep tests"]);
});

it("not by what another package calls otherwise, nor by what a file hands on that comes from nowhere", () => {
  const files = {
    "test/help.ts": "export { settle } from 'late'; export { sleep } from './help';",
    "test/a.test.ts":
      "import { settle, sleep } from './help'; it('x', async () => { go(); await settle(10); await sleep(20); expect(n).toBe(1) })",
  };
  expect(foundIn(files)).toEqual([]);
});

describe("a test that waits for no fixed time", () => {
  for (const [what, text] of Object.entries(INNOCENT))
    it(`with ${what}`, () => expect(foundIn({ "test/a.test.js": text })).toEqual([]));
});

describe("a fake clock", () => {
  const ASLEEP = "it('y', (done) => { go(); setTimeout(() => { expect(n).toBe(1); done() }, 10) })";
  const FAKING =
    "const clock = sinon.useFakeTimers(); go(); setTimeout(() => { expect(n).toBe(1) }, 10); clock.tick(10)";

  it("that a test puts back itself is no other test's, and its own timers do not wait", () => {
    const restored = `it('x', () => { ${FAKING}; clock.restore() }); ${ASLEEP}`;
    const found = foundIn({ "test/a.test.js": restored });
    expect(found).toEqual(["setTimeout sleep tests"]);
  });

  const OF_SOME: Readonly<Record<string, string>> = {
    "the hooks of one group install and put back": `describe('fast', () => { let clock; beforeEach(() => { clock = sinon.useFakeTimers() }); afterEach(() => { clock.restore() }); ${ASLEEP}; it('z', () => { clock.tick(9) }) }); ${ASLEEP}`,
    "the file's hook after each test puts back": `afterEach(() => { vi.useRealTimers() }); it('x', () => { vi.useFakeTimers(); go(); vi.advanceTimersByTime(10) }); ${ASLEEP}`,
    "the hook after each test of a group puts back": `describe('fast', () => { afterEach(() => { vi.useRealTimers() }); it('x', () => { vi.useFakeTimers(); vi.advanceTimersByTime(10) }) }); ${ASLEEP}`,
    "the file's hook before each test puts back": `beforeEach(() => { jest.useRealTimers() }); it('x', () => { jest.useFakeTimers(); go(); jest.advanceTimersByTime(10) }); ${ASLEEP}`,
    "one test keeps to itself": `it('x', () => { const clock = mockClock(); go(); clock.tick(10) }); ${ASLEEP}`,
    "one group installs and moves on, though another file keeps it": `import { clock } from './clock'; describe('fast', () => { beforeEach(() => { clock.install() }); afterEach(() => { clock.uninstall() }); it('z', () => { clock.tick(9) }) }); ${ASLEEP}`,
    "one group is handed": `describe('fast', () => { let clock; beforeEach(() => { clock = mockClock() }); ${ASLEEP}; it('z', () => { clock.tick(9) }) }); ${ASLEEP}`,
  };
  const REAL: Readonly<Record<string, string>> = {
    "fakes something else": `let clock; beforeEach(() => { clock = sinon.useFakeTimers({ toFake: ['setInterval'] }) }); afterEach(() => clock.restore()); it('y', (done) => { clock.tick(10); setTimeout(() => { expect(n).toBe(1); done() }, 10) })`,
    "leaves the timeouts": `jest.useFakeTimers({ doNotFake: ['setTimeout'] }); ${ASLEEP}`,
    "is put back before it": `let clock; beforeEach(() => { clock = sinon.useFakeTimers() }); afterEach(() => clock.restore()); it('y', (done) => { clock.tick(10); clock.restore(); setTimeout(() => { expect(n).toBe(1); done() }, 10) })`,
  };
  for (const [what, text] of Object.entries(REAL))
    it(`that ${what} is none for a timer`, () =>
      expect(foundIn({ "test/a.test.js": text })).toEqual(["setTimeout sleep tests"]));

  for (const [what, text] of Object.entries(OF_SOME))
    it(`that ${what} is no other test's`, () =>
      expect(foundIn({ "test/a.test.js": text })).toEqual(["setTimeout sleep tests"]));

  it("is nothing that runs all of something else", () => {
    const run = (all: string) => `it('x', () => { ${all} }); ${ASLEEP}`;
    expect(foundIn({ "test/a.test.js": run("unload.runAll()") })).toEqual(["setTimeout sleep tests"]);
    for (const all of ["clock.runAll()", "timers.runToLast()", "fake.runAll()"])
      expect(foundIn({ "test/a.test.js": run(all) }), all).toEqual([]);
  });

  it("is no function that lets a framework work, or that waits itself", () => {
    const waits = `const tick = () => new Promise((r) => setTimeout(r, 10)); it('x', async () => { await tick(); expect(n).toBe(1) })`;
    expect(foundIn({ "test/a.test.js": waits })).toEqual(["tick sleep tests"]);
    const flushed = `import { tick } from 'framework'; it('x', async () => { await tick() }); ${ASLEEP}`;
    expect(foundIn({ "test/a.test.js": flushed })).toEqual(["setTimeout sleep tests"]);
  });

  it("is no part of a game that has its tick, unless the file has one in it", () => {
    const ticked = (step: string, head = "") => `${head} beforeEach(() => { ${step} }); ${ASLEEP}`;
    for (const step of ["component.tick(0, 500)", "this.game.tick()", "el.sceneEl.tick(10)"])
      expect(foundIn({ "test/a.test.js": ticked(step) }), step).toEqual(["setTimeout sleep tests"]);
    const named = [
      "clock.tick(10)",
      "this.fakeTimer.tick(10)",
      "mocked.tick(10)",
      "t.lolex.tick(10)",
      "tick(10)",
    ];
    for (const step of named)
      expect(foundIn({ "test/a.test.js": ticked(step, "import { tick } from 'late';") }), step).toEqual([]);
    const installed = "before(() => { this.game = sinon.useFakeTimers() });";
    expect(foundIn({ "test/a.test.js": ticked("this.game.tick()", installed) })).toEqual([]);
  });

  it("is none of what has another thing to install", () => {
    const installed = `it('x', async () => { await plugins.install({ id: 'y' }); await plugins.uninstall('y') }); ${ASLEEP}`;
    expect(foundIn({ "test/a.test.js": installed })).toEqual(["setTimeout sleep tests"]);
  });

  const LASTING: Readonly<Record<string, string>> = {
    "a library installs, by whatever name": `const timers = FakeTimers.install(); ${ASLEEP}`,
    "one for the global object installs": `const faked = FakeTimers.withGlobal(globalThis).install(); ${ASLEEP}`,
    "jasmine installs": `beforeEach(() => { jasmine.clock().install() }); ${ASLEEP}`,
    "the hooks of one group install and none puts back": `describe('fast', () => { beforeEach(() => { jest.useFakeTimers() }) }); ${ASLEEP}`,
    "a test moves on that the file keeps": `const clock = mockClock(); it('x', () => { clock.tick(10) }); ${ASLEEP}`,
    "a test moves on by an imported function": `import { tick } from 'framework'; it('x', () => { tick(10) }); ${ASLEEP}`,
    "a hook installs": `let clock; beforeEach(() => { clock = sinon.useFakeTimers() }); afterEach(() => clock.restore()); ${ASLEEP}`,
    "one test installs and a hook puts back when all are over": `after(() => { vi.useRealTimers() }); it('x', () => { vi.useFakeTimers(); vi.advanceTimersByTime(10) }); ${ASLEEP}`,
    "one test installs and the hook of another group puts back": `describe('slow', () => { afterEach(() => { vi.useRealTimers() }) }); it('x', () => { vi.useFakeTimers() }); ${ASLEEP}`,
    "one test installs and another puts back": `it('x', () => { ${FAKING} }); ${ASLEEP}; it('z', () => { clock.restore() })`,
    "the file sets up by its own helper": `const { setTime } = setupFakeTimers(); ${ASLEEP}`,
    "fakes what a variable says": `jest.useFakeTimers({ toFake: faked }); ${ASLEEP}`,
    "fakes the timeouts among others": `jest.useFakeTimers({ toFake: ['setTimeout', 'Date'] }); ${ASLEEP}`,
    "a test puts back behind the timer": `let clock; beforeEach(() => { clock = sinon.useFakeTimers() }); it('y', (done) => { setTimeout(() => { expect(n).toBe(1); done() }, 10); clock.restore() })`,
    "a test puts another thing back before the timer": `let clock; beforeEach(() => { clock = sinon.useFakeTimers() }); it('y', (done) => { stub.restore(); setTimeout(() => { expect(n).toBe(1); done() }, 10) })`,
    "a test installs anew before the timer": `let clock; beforeEach(() => { clock = sinon.useFakeTimers() }); it('y', (done) => { clock.restore(); clock = sinon.useFakeTimers(); setTimeout(() => { expect(n).toBe(1); done() }, 10) })`,
    "a test only advances": `it('x', () => { clock.tick(10); stub.restore() }); ${ASLEEP}`,
  };
  for (const [what, text] of Object.entries(LASTING))
    it(`that ${what} is the clock of the whole file`, () =>
      expect(foundIn({ "test/a.test.js": text })).toEqual([]));
});

it("notes a wait by another file's helper, and none by a method of what the test has made itself", () => {
  const text = `import { pause } from "./pause.ts";
import * as clock from "./clock.ts";
it("sells", async () => {
  const shop = open();
  await shop.wait(50);
  await pause(50);
  await clock.wait(50);
});
`;
  const { tests } = summarizeText("test/shop.test.ts", text);
  expect(tests.map(({ helper }) => helper)).toEqual(["pause", "clock.wait"]);
});

const NAMED_GLOBALS = ["wait", "sleep", "delay", "pause"];

describe("what waits by its own word", () => {
  const NAMED: readonly (readonly [what: string, name: string, text: string])[] = [
    [
      "what drives a browser",
      "wait",
      "it('x', () => { cy.get('#a').click(); cy.wait(4000); cy.get('#b').click() })",
    ],
    [
      "a page",
      "waitForTimeout",
      "it('x', async () => { await page.waitForTimeout(50 * 2); expect(n).toBe(1) })",
    ],
    [
      "a browser of the global object",
      "pause",
      "it('x', () => { go(); browser.pause(100); expect(n).toBe(1) })",
    ],
    [
      "a package that is called like what it does",
      "wait",
      "import wait from 'wait'; it('x', async () => { go(); await wait(100); expect(n).toBe(1) })",
    ],
    [
      "a package in a test that is a generator of an older script",
      "sleep",
      "var sleep = require('co-sleep'); it('x', function* () { yield go(); yield sleep(2100); expect(n).toBe(1) })",
    ],
  ];
  NAMED_GLOBALS.forEach((name) => {
    it(`is a fixed sleep of a global ${name} that is told a time and waited for alone`, () => {
      const after = (call: string) =>
        foundIn({ "src/a.test.js": `it('x', async () => { go(); ${call}; expect(n).toBe(1) })` });
      expect(after(`await ${name}(50)`)).toEqual([`${name} sleep tests`]);
      for (const call of [`${name}(50)`, `await ${name}(0)`, `await ${name}()`, `await ${name}("#a")`])
        expect(after(call), call).toEqual([]);
      expect(after(`await ${name}(50, "#a")`)).toEqual([]);
      expect(after(`const user = await ${name}For(50)`)).toEqual([]);
      expect(after(`const later = ${name}(50).then(() => ask())`)).toEqual([]);
    });
  });
  for (const [what, name, text] of NAMED)
    it(`is a fixed sleep of ${what}`, () =>
      expect(foundIn({ "src/a.test.js": text })).toEqual([`${name} sleep tests`]));
});

it("waits in a fake that asserts before it answers, or answers somebody else", () => {
  const found = (timed: string) =>
    foundIn({
      "test/a.test.js": `it('x', (done) => { client.fake = { post(url, callback) { setTimeout(() => { ${timed} }, 1) } }; client.flush() })`,
    });
  expect(found("expect(queue.size).toBe(0); callback(null); done()")).toEqual(["setTimeout sleep tests"]);
  expect(found("tell(null); expect(queue.size).toBe(0); done()")).toEqual(["setTimeout sleep tests"]);
});
