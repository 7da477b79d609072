import { describe, expect, it } from "vitest";
import { scanSources } from "../../../src/scan/scan-sources.ts";
import { foundIn } from "../../support/found-in.ts";

const around = (declaration: string, write: string, assertion: string) =>
  `it("x", async () => { ${declaration}; on(() => { ${write} }); await work(); expect(${assertion}).toBe(1); })`;

const FILLED: Readonly<Record<string, string>> = {
  "how often an interval has run":
    "it('x', async () => { let told = 0; await offline((context) => { context.setInterval(() => { told++; }, 10) }); expect(told).toBe(4) })",
  "what a function sets that the test does not wait for":
    "it('x', async () => { let told; const fill = async () => { await work(); told = 1 }; fill(); await work(); expect(told).toBe(1) })",
  "what a function sets that a listener calls as well":
    "it('x', async () => { let told; const fill = () => { told = 1 }; fill(); later(() => { fill() }); await work(); expect(told).toBe(1) })",
  "what a function sets that is lent to something else":
    "it('x', async () => { let told; const fill = () => { told = 1 }; run(fill.bind(null)); await work(); expect(told).toBe(1) })",
  "what is counted on in each assertion, by the test and by what runs later":
    "it('x', (done) => { let told = 0; assert.equal(told++, 0); process.nextTick(() => { assert.equal(told++, 2) }); assert.equal(told++, 1) })",
  "what is counted on in each assertion, by the test and by what ends it":
    "it('x', (done) => { let told = 0; shop.open(() => { assert.equal(++told, 2); shop.close(() => { done() }) }); assert.equal(++told, 1) })",
  "what a function sets that is handed over before the test waits, and once more behind that":
    "it('x', async () => { let told = false; const hook = () => { told = true }; hooks.push(hook); await start(); hooks.push(hook); expect(told).toBe(true) })",
  "what a function sets that is handed over behind the assertion, for the next turn":
    "it('x', async () => { let told = false; const hook = () => { told = true }; for (const each of all) { await start(each); expect(told).toBe(each); hooks.push(hook) } })",
  "a variable that the context of a test within another asserts":
    "test('x', (t) => { t.test('y', (tt) => { let told = 0; on('a', () => { told++ }); on('b', () => { tt.equal(told, 1); tt.end() }) }); t.test('z', (st) => { st.end() }) })",
  "a variable": around("let told", "told = 1;", "told"),
  "a variable of a test that is a generator":
    "it('x', function* () { let told; on(() => { told = 1 }); yield work(); expect(told).toBe(1) })",
  "a property that is asserted": around("const told = {}", "told.name = 1;", "told.name"),
  "a property of what is asserted as a whole": around("const told = {}", "told.name = 1;", "told"),
  "an object of which a property is asserted": around("let told = {}", "told = { name: 1 };", "told.name"),
  "a list that a function of the test looks through for what is asserted": around(
    "const told = []; const count = (name) => told.filter((each) => each === name).length",
    "told.push(name)",
    "count(name)",
  ),
  "a list that is filled while what it is given to is awaited":
    "it('x', async () => { const told = []; await work().on('line', (line) => { told.push(line) }); expect(told).toEqual([1]) })",
  "a variable that a function below fills":
    "it('x', async () => { let told; await work(fill); expect(told).toBe(1); function fill() { told = 1 } })",
  "a variable that is asserted by a name of its own":
    "it('x', async () => { let told; on(() => { told = 1 }); await work(); deepStrictEqual(told, 1) })",
  "a variable that is asserted by the strict form of assertions":
    "it('x', async () => { let told; on(() => { told = 1 }); await work(); strict.equal(told, 1) })",
  "a variable that is asserted by the strict form itself":
    "it('x', async () => { let told; on(() => { told = 1 }); await work(); strict(told) })",
  "a variable that is asserted in one word":
    "it('x', async () => { let told; on(() => { told = 1 }); await work(); assertEquals(told, 1) })",
  "a variable that is asserted in one word not to be so":
    "it('x', async () => { let told; on(() => { told = 1 }); await work(); assertNotStrictEquals(told, 2) })",
  "a variable that is asserted by a plan":
    "test('x', async (t) => { const plan = tspl(t, { plan: 1 }); let told; on(() => { told = 1 }); await work(); plan.equal(told, 1) })",
  "a variable of a test that something is put around":
    "it('x', withServer((server, done) => { let told = false; server.on('open', () => { told = true }); server.on('end', () => { expect(told).toBe(true); done() }) }))",
  "a variable of a test that something else is put around as well":
    "it.only('x', withServer({ port: 1 }, (server, done) => { let told = false; server.on('open', () => { told = true }); server.on('end', () => { expect(told).toBe(true); done() }) }))",
  "what a call keeps of which an assertion is told by a title":
    "it('x', async () => { let told = 0; assert.throws('y', keep(() => { told = 1 })); await work(); expect(told).toBe(1) })",
  "what one handler of requests sets and another asserts":
    "it('x', (done) => { let told = false; app.use((req, res, next) => { told = true; next() }); app.get('/', (req, res) => { expect(told).toBe(true); res.end() }); ask(done) })",
  "what a handler of failures sets and another handler asserts":
    "it('x', (done) => { let told = false; app.use((err, _req, _res, next) => { told = true; next() }); ask(app, (answer) => { expect(told).toBe(true) }, done) })",
  "a variable that is asserted by the context's short name":
    "test('x', async ({ end, is }) => { let told; on(() => { told = 1 }); await work(); is(told, 1) })",
  "a list that is made first": around("let told; told = []", "told.push(1);", "told"),
  "what is asked for by what the test waits for, behind another wait":
    "it('x', async () => { let told; on(() => { told = open() }); await work(); expect(await told.next()).toBe(1) })",
  "what is lowered behind something that is waited for":
    "it('x', async () => { let told = false; on(async () => { told = true; await tell(); told = false }); await work(); expect(told).toBe(false) })",
  "what is raised once more":
    "it('x', async () => { let told = false; on(() => { told = false; tell(); told = true }); await work(); expect(told).toBe(true) })",
  "what one callback raises and another lowers":
    "it('x', async () => { let told = false; on(() => { told = true }); end(() => { told = false }); await work(); expect(told).toBe(false) })",
  "a value that is given twice":
    "it('x', async () => { let told; on(() => { told = 2; tell(); told = 1 }); await work(); expect(told).toBe(1) })",
  "what is made anew":
    "it('x', async () => { let told = open(); on(() => { told = read(); tell(); told = open() }); await work(); expect(told).toBe(1) })",
  "a map": around("const told = new Map()", "told.set(1, 2);", "told.size"),
  "a list made of something": around("const told = Array.from(seen)", "told.push(1);", "told"),
  "a list of which a part is asserted": around(
    "const told = []",
    "told.push(1);",
    "seen).toBe(2); const last = told.at(-1)!; expect(last.name",
  ),
  ...Object.fromEntries(
    ["some", "every", "includes", "indexOf", "findIndex"].map((method) => [
      `a list of which it is asserted what \`${method}\` answers`,
      around(
        "const told = []",
        "told.push(1);",
        `seen).toBe(2); const answer = told.${method}(asked); expect(answer`,
      ),
    ]),
  ),
  "a list of which a part of a part is asserted": around(
    "const told = []",
    "told.push(1);",
    "seen).toBe(2); const some = told.filter(Boolean); const names = Object.keys(some[0]); expect(names",
  ),
  "a text of which another form is asserted": around(
    "let told = ''",
    "told += '1';",
    "seen).toBe(2); const page = JSON.parse(told); expect(page.name",
  ),
  "a list that a helper is handed with what the test asserts by":
    "test('x', async (t) => { const told = []; on(() => { told.push(1) }); await work(); checkAll(t, told, 3); })",
  "what a listener keeps for another one, in a test that hands a promise back":
    "it('x', () => { let told = null; part.on('add', (e) => { told = e.it }); part.on('drop', (e) => { expect(told).toBe(e.it) }); return part.run() })",
  "what a hook of what is tested raises":
    "test('x', async (t) => { let told = false; build.before(async () => { told = true }); await build.run(); t.true(told) })",
  "what a listener keeps for what a promise calls":
    "it('x', () => { let told = null; part.on('add', (e) => { told = e.it }); part.run().then(() => { expect(told).toBe(1) }) })",
  "what a listener keeps for another one, in a test that is held up":
    "test('x', function () { let told = null; stop(); part.on('add', (e) => { told = e.it }); part.on('drop', (e) => { equal(told, e.it); start() }); part.run() })",
  "what a listener keeps for another one, which ends the test":
    "asyncTest('x', function () { let told = null; part.on('add', (e) => { told = e.it }); part.on('drop', (e) => { equal(told, e.it); start() }); part.run() })",
  "what a callback is told now and then, and asserts before it is told again":
    "it('x', (done) => { let told = false; serve((name) => { if (name === 'ask') told = true; if (name === 'get') { expect(told).toBe(true) } else { told = false } }); run(done) })",
  "what a callback asserts before it gives it":
    "it('x', (done) => { let told = false; serve(() => { expect(told).toBe(false); told = true }); run(done) })",
  "what a callback counts up and asserts, and counts up again":
    "it('x', (done) => { let told = 0; serve(() => { told++; expect(told).toBe(1); told++ }); run(done) })",
  "a part that a callback asserts, and gives when it has given another":
    "it('x', (done) => { const told = {}; serve(() => { told.at = 1; expect(told.size).toBe(2); told.size = 3 }); run(done) })",
  "what a function sets that goes on with itself, and is handed on":
    "it('x', async () => { const told = []; const walk = async (node) => { told.push(await read(node)); await walk(node.next) }; shop.run(walk); await work(); expect(told).toEqual([]) })",
  "what a function sets that goes on with itself and does not wait for that":
    "it('x', async () => { let told = 0; const walk = async (node) => { await read(node); told++; walk(node.next) }; await walk(root); expect(told).toBe(1) })",
  "what a function sets that another one begins, for which the test waits":
    "it('x', async () => { let told = 0; const one = async () => { await work(); told++ }; const all = async () => { one(); await work() }; await all(); expect(told).toBe(2) })",
  "what a function sets that another one waits for, which is handed on":
    "it('x', async () => { let told = 0; const one = async () => { await work(); told++ }; const all = async () => { await one() }; shop.run(all); await work(); expect(told).toBe(2) })",
  "what a callback asserts that goes on with the failure that it is told of":
    "it('x', (fin) => { const told = []; shop.add('a', (order, reply) => { told.push(order); reply() }).act('b', (err, out) => { expect(told).toEqual([1]); fin(err) }) })",
  "what is asserted when it is ready":
    "it('x', (fin) => { const told = []; shop.use(function () { told.push(1) }).ready(() => { expect(told).toEqual([1]); fin() }) })",
  "what a method of what the test hands back asserts":
    "it('x', () => { let told = 0; return draw({ part: () => { told++ } }, { check: async () => { expect(told).toBe(1) } }) })",
  "what a method of what the test is asserts":
    "it('x', () => { let told = 0; }); it('y', () => { let told = 0; if (quick) return; return draw({ part: () => { told++ } }, { check() { expect(told).toBe(1) } }) })",
  "what is counted by who waits for each, and asserted at the end":
    "it('x', (done) => { let told = 0; jobs.forEach((job, next) => { told++; setTimeout(next, 2) }, () => { expect(told).toBe(8); done() }) })",
  "what is counted by who goes through all, and asserted at the end":
    "it('x', (done) => { let told = 0; jobs.each((job, next) => { told++; next() }, () => { expect(told).toBe(8); done() }) })",
  "what a method of what is awaited asserts":
    "it('x', async () => { let told = 0; const count = () => { told++ }; await draw([{ part: count, check: () => { expect(told).toBe(1) } }]) })",
  "what a stream is asked for, of which the test waits for each part":
    "it('x', async () => { let told; watch((url) => { told = url }); for await (const part of pages()) parts.push(part); expect(told).toBe(1) })",
  "what a callback notes as it begins what it waits for":
    "it('x', async () => { const told = []; const run = async () => new Promise((resolve) => { told.push(next()); later(resolve) }); const pool = await make({ run }); await pool.run(); expect(told).toEqual([1]) })",
  "an entry, of which one is asserted": around("const told = {}", "told[key] = 1;", "told.name"),
  "a property, where some entry is asserted": around("const told = {}", "told.name = 1;", "told[key]"),
};

const OTHERWISE: Readonly<Record<string, string>> = {
  "what a function is handed that is called like an assertion":
    "it('x', async () => { let told; on(() => { told = 1 }); await work(); assertionOf(told) })",
  "what the context of a test within another is only told":
    "test('x', (t) => { t.test('y', (tt) => { let told = 0; on('a', () => { told++ }); on('b', () => { tt.comment(told); tt.end() }) }) })",
  "what is handed to something else of a short name":
    "it('x', (done) => { let told = 0; on('a', () => { told++ }); on('b', () => { sd.equal(told, 1) }) })",
  "what a callback asserts before it counts on, in a test that is over when it returns":
    "it('x', () => { let told = 0; source.each((time) => { expect(time).toBe(times[told]); told++ }); expect(told).toBe(2) })",
  "what a function sets that the test waits for, and nothing else calls":
    "it('x', async () => { let told; const fill = async () => { await work(); told = 1 }; await fill(); expect(told).toBe(1) })",
  "what a callback asserts that may go on with its failure":
    "it('x', (fin) => { const told = []; shop.add('a', (order, reply) => { told.push(order); reply() }).act('b', (err, out) => { expect(told).toEqual([1]); if (err) fin(err) }) })",
  "what a callback asserts that hands on what it was told last":
    "it('x', (fin) => { const told = []; shop.add('a', (order, reply) => { told.push(order); reply() }).act('b', (err, out) => { expect(told).toEqual([1]); fin(out) }) })",
  "what a method asserts of an object that is handed back":
    "it('x', () => { let told = 0; return { part: () => { told++ }, check: () => { expect(told).toBe(1) } } })",
  "what a method asserts of what the test has made, and does not hand back":
    "it('x', () => { let told = 0; draw({ part: () => { told++ } }, { check: () => { expect(told).toBe(1) } }); return { ok: true } })",
  "what is counted in one go, over a list with something beside":
    "it('x', (done) => { let told = 0; jobs.forEach((job) => { told++ }, self); each(jobs, (job) => { expect(told).toBe(8) }); done() })",
  "what a function sets that goes on with itself":
    "it('x', async () => { const told = []; const walk = async (node) => { for (const each of node.all) { told.push(await read(each)); await walk(each) } }; await walk(root); expect(told).toEqual([]) })",
  "what a function sets that another one waits for, for which the test waits":
    "it('x', async () => { let told = 0; const one = async () => { await work(); told++ }; const all = async () => { await one(); await one() }; await all(); expect(told).toBe(2) })",
  "what a function sets that only the test calls":
    "it('x', async () => { let told; const fill = () => { told = 1 }; fill(); await work(); expect(told).toBe(1) })",
  "what is counted on in each assertion in one go":
    "it('x', () => { let told = 0; shop.run(() => { assert.equal(told++, 0) }); assert.equal(told++, 1) })",
  "what is counted on in each assertion in one go, before the test ends itself":
    "it('x', (done) => { let told = 0; shop.run(() => { assert.equal(told++, 0) }); assert.equal(told++, 1); done() })",
  "what is counted on in the assertions of one function":
    "it('x', (done) => { let told = 0; setTimeout(() => { assert.equal(told++, 0); assert.equal(told++, 1); done() }, 9) })",
  "what is counted on beside the assertions":
    "it('x', (done) => { let told = 0; setTimeout(() => { told++; assert.equal(n, 0); done() }, 9); told++ })",
  "what is counted on in assertions of what is no test":
    "function check(run) { let told = 0; run(() => { setTimeout(() => { assert.equal(told++, 1) }, 9); assert.equal(told++, 0) }) }",
  "what is raised while something runs, and lowered behind it":
    "it('x', (done) => { let sync = false; on(() => { sync = true; tell(); sync = false }); run(() => { expect(sync).toBe(true); done() }).then(() => { expect(sync).toBe(true) }) })",
  "what is raised and lowered between two waits":
    "it('x', (done) => { let sync = false; on(async () => { await tell(); sync = true; tell(); sync = false; await tell() }); run(() => { expect(sync).toBe(true); done() }).then(() => { expect(sync).toBe(true) }) })",
  "what is asserted by what the test then waits for":
    "it('x', async () => { let told; on(() => { told = open() }); work(); expect(told).toBeTruthy(); expect(await told.next()).toBe(1) })",
  "what a function sets that is handed over behind the last wait, and has run when that is done":
    "it('x', async () => { let told = false; const hook = () => { told = true }; await start(); hooks.push(hook); load(); expect(told).toBe(true) })",
  "what a callback of such a function sets":
    "it('x', async () => { let told = false; function hook(each) { each.forEach(() => { told = true }) } await start(); hooks.push(hook); load(); expect(told).toBe(true) })",
  "a constant, which throws where it is counted up": around("const told = 0", "told++;", "told"),
  "a constant, which throws where it is given another value": around(
    "const told = [];",
    "told = [1];",
    "told",
  ),
  "a module of which a callback sets what is asserted of it": around(
    "const told = require('shop')",
    "told.size = 1;",
    "told.size",
  ),
  "what is asked of a plan that is no assertion":
    "test('x', async () => { let told; on(() => { told = 1 }); await work(); plan.begin(told) })",
  "what functions keep that are called with what a handler of requests is":
    "it('x', (done) => { let told = false; const note = (req, res) => { told = true }; run((answer) => { note(answer) }, (seen) => { expect(told).toBe(true) }, done) })",
  "what others keep that are told of something else":
    "it('x', (done) => { let told = false; app.use((one, other, next) => { told = true; next() }); app.get('/', (one, other) => { expect(told).toBe(true); other.end() }); ask(done) })",
  "a variable of what something is put around, which is no test's":
    "run('x', withServer((server, done) => { let told = false; server.on('open', () => { told = true }); server.on('end', () => { expect(told).toBe(true); done() }) }))",
  "a variable of what works a test out":
    "it('x', (() => { let told = false; bus.on('a', () => { told = true }); bus.on('b', () => { expect(told).toBe(true) }); return run })())",
  "a variable of what is made beside a test":
    "it(title(), withServer((server, done) => { let told = false; server.on('open', () => { told = true }); server.on('end', () => { expect(told).toBe(true); done() }) }))",
  "a variable that a generator beside sets":
    "it('x', () => { let told; run(function* () { yield 1; told = 1 }); expect(told).toBe(1) })",
  "what is set in what an assertion runs": `it("x", async () => { const told = await make(); expect(() => (told.size = 2)).not.toThrow(); assert.throws(() => { told.size = 3 }); await work(); expect(told.size).toBe(1) })`,
  "what is set up before its other parts are asserted": around(
    "const told = make()",
    "told.mode = 1;",
    "told.data",
  ),
  "what a function of the test looks through that is only called": around(
    "const told = []; const count = (name) => told.filter((each) => each === name).length",
    "told.push(name)",
    "seen); count(name",
  ),
  "what answers something that is asserted": around(
    "let told",
    "told = make();",
    "seen).toBe(2); const answer = await told.ask(); const size = told.measure(); expect(answer + size",
  ),
  "what something else answers of a list": around(
    "const told = []",
    "told.push(1);",
    "seen).toBe(2); const answer = shop.some(told); expect(answer",
  ),
  "what is tested, by a method called as one of collections": around(
    "const told = new Cluster()",
    "told.set('a', 1);",
    "told.size",
  ),
  "what is tested, which the test makes later": around(
    "let told; told = new Cluster()",
    "told.set('a', 1);",
    "told.size",
  ),
  "what a listener keeps for another one, in a test that is over when it returns":
    "it('x', () => { let told = null; part.on('add', (e) => { told = e.it }); part.add(1); part.on('drop', (e) => { expect(told).toBe(e.it) }); told.drop() })",
  "how often a poll has looked, which is told where it gives up":
    "it('x', async () => { let told = 0; await new Promise((resolve) => { const timer = setInterval(() => { told++; if (told > 20) resolve() }, 10) }); expect(told).toBe(21) })",
  "how often a poll has looked":
    "it('x', (done) => { let tries = 0; const timer = setInterval(() => { if (image.ok || tries++ === 20) { clearInterval(timer); done() } }, 10) })",
  "what is written and asserted in one go, at some later time":
    "it('x', (done) => { nextTick(() => { let told; pool.once('error', (e) => { told = e }); pool.fail(); expect(told).toBe(1); done() }) })",
  "what is written in one go with the assertion, once the test has waited":
    "it('x', async () => { let told; await work(); act(() => { told = read() }); expect(told).toBe(1) })",
  "what is asked of a library, not asserted":
    "it('x', async () => { let told; on(() => { told = 1 }); await work(); if (is.number(told) && matches(told)) go() })",
  "what is declared again by a part of itself":
    "it('x', async () => { var told = ''; var told = told.trim(); on(() => { told = 'x' }); await work(); show(told) })",
  "a queue that is tested": around("const told = queue(work)", "told.push(1);", "told.length"),
  "what is handed with another value":
    "test('x', async (t) => { const told = []; on(() => { told.push(1) }); await work(); show(seen, told); t.is(seen, 1) })",
  "what a callback asserts that it has given itself, and gives anew":
    "it('x', async () => { let told; part.on('data', () => { told = part.read(); expect(told).toBe(1); told = null }); await work(); show(told) })",
  "what a callback is handed that is awaited, and asserts itself":
    "it('x', async () => { let told = 0; const count = () => { told++ }; await act(() => { count(); expect(told).toBe(1) }) })",
  "what a method of something asserts that is not awaited":
    "it('x', async () => { let told = 0; const count = () => { told++ }; draw([{ part: count, check: () => { expect(told).toBe(1) } }]); await work() })",
  "what goes through the parts of a list, which are there":
    "it('x', async () => { let told; watch((url) => { told = url }); for (const part of pages()) parts.push(part); expect(told).toBe(1) })",
  "what is noted before a stream is asked for anything":
    "it('x', async () => { for await (const part of pages()) parts.push(part); let told; watch((url) => { told = url }); expect(told).toBe(1) })",
  "what a promise of a function is resolved by":
    "it('x', async () => { let told; const rest = () => new Promise((resolve) => { told = resolve }); begin(rest); await work(); expect(told).toBe(1) })",
  "what a promise of the test sets as it is made":
    "it('x', async () => { let told; await new Promise((resolve) => { told = next(); later(resolve) }); expect(told).toBe(1) })",
  "what is written in a part beside": around(
    "const told = make()",
    "told.options.mode = 1;",
    "told.options.size",
  ),
};

const inHook = (hook: string, assertion: string, declaration = "let told = 0") =>
  `describe("x", () => { ${declaration}; ${hook}; it("y", async () => { ${assertion} }) })`;

const NOTED: Readonly<Record<string, string>> = {
  "a handler lists that a hook adds by its name":
    "describe('x', () => { let told = []; function note(e) { told.push(e) } beforeEach(() => { told = []; shop.addErrorHandler(note) }); afterEach(() => shop.removeErrorHandler(note)); it('y', () => { return shop.open().then(() => { expect(told.length).toBe(1) }) }) })",
  "a named fake counts that a hook puts in place": inHook(
    "beforeEach(() => { told = 0; shop.open = function open() { told++ } })",
    "await shop.start(); expect(told).toBe(1)",
  ),
  "a named fake raises that a hook puts in place": inHook(
    "beforeEach(() => { told = false; shop.open = function open() { told = true } })",
    "await shop.start(); expect(told).toBe(true)",
  ),
  "a listener counts that a hook registers, and what runs later asks": inHook(
    "before(() => { server.on('open', () => { told += 1 }) })",
    "open(); process.nextTick(() => { expect(told).toBe(1) })",
  ),
  "a listener counts that a module of QUnit has a hook register":
    "let told; QUnit.module('shop', { beforeEach: function () { told = 0; shop.on('sell', function () { told++ }) } }); QUnit.test('x', async function (assert) { await shop.open(); assert.equal(told, 1) })",
  "a listener counts that an old module of QUnit has a hook register":
    "let told; module('shop', { setup() { told = 0; shop.on('sell', () => { told++ }) } }); test('x', async (assert) => { await shop.open(); assert.equal(told, 1) })",
  "a part of the suite lists that stands in the place of another": inHook(
    "const sink = { write: (line) => { told.push(line) } }",
    "await open(sink); expect(told).toEqual([1])",
    "const told = []",
  ),
  "what a class of the suite makes lists": inHook(
    "class Sink { write(line) { told.push(line) } }",
    "await open(new Sink()); expect(told).toEqual([1])",
    "const told = []",
  ),
  "a part lists that a hook puts in the place of another": inHook(
    "beforeEach(() => { mails.use({ send(mail) { told.push(mail) } }) })",
    "await open(); expect(told).toEqual([1])",
    "const told = []",
  ),
  "a function lists that a hook puts in the place of another": inHook(
    "beforeEach(() => { shop.log = (line) => { told.push(line) } })",
    "await open(); expect(told).toEqual([1])",
    "const told = []",
  ),
  "a listener counts that a hook registers, and the test waits before it asks": inHook(
    "before(() => { server.on('open', () => { told += 1 }) })",
    "await open(); expect(told).toBe(1)",
  ),
  "a listener lists in a hook that waits": inHook(
    "before(async () => { page.on('log', (line) => { told.push(line) }); await page.open() })",
    "expect(told).toEqual([1])",
    "const told = []",
  ),
  "a listener lists by its name, which a hook registers": inHook(
    "const note = (line) => { told.push(line) }; before(() => { page.on('log', note) })",
    "await open(); expect(told).toEqual([1])",
    "const told = []",
  ),
  "a listener lists by its name, which what sets the suite up registers": inHook(
    "const options = { setup() { page.on('log', note) } }; function note(line) { told.push(line) } use(options)",
    "await open(); expect(told).toEqual([1])",
    "const told = []",
  ),
  "a listener lists, which a function asserts that tests wait for": inHook(
    "before(() => { page.on('log', (line) => { told.push(line) }) }); async function check() { await open(); expect(told).toEqual([1]) }",
    "await check()",
    "const told = []",
  ),
  "a listener raises in a hook that is ended by something else": inHook(
    "before((done) => { server.on('open', () => { told = true }); server.start(done) })",
    "expect(told).toBe(true)",
    "let told = false",
  ),
};

const ASKED = "await open(); expect(told).toBe(1)";

/** What stands in the place of something for several tests, and what it is told. */
const STOOD_IN: Readonly<Record<string, string>> = {
  "what a mock of a file is asked for": `let told; fetch.mockImplementation((url) => { told = url; return answer }); it("y", async () => { ${ASKED} })`,
  "what a mocked module is asked for": `let told = 0; jest.mock("fetch", () => jest.fn().mockImplementation(() => { told++ })); it("y", async () => { ${ASKED} })`,
  "what a mock is asked for, once it has answered": `let told = 0; fetch.mockImplementation(() => Promise.resolve().then(() => { told += 1 })); it("y", async () => { ${ASKED} })`,
  "what a mock lists by making its list anew": inHook(
    "beforeEach(() => { told = []; fetch.mockImplementation((one) => { told = told.concat(one) }) })",
    "await open(); expect(told).toHaveLength(1)",
    "let told = []",
  ),
  "what a method is asked for that a hook puts in the place of another": inHook(
    "beforeEach(() => { told = []; mock.method(shop, 'open', (one) => { told.push(one); return true }) })",
    "await open(); expect(told).toEqual([1])",
    "let told",
  ),
  "what a stub is told": inHook(
    "beforeEach(() => { sinon.stub(shop, 'open').callsFake((one) => { told = one }) })",
    ASKED,
  ),
  "what a server of the tests is asked for": inHook(
    "before(() => { http.createServer((request, answer) => { told = request.method; answer.end() }).listen(0) })",
    ASKED,
  ),
  "what a function is told that tests hand to what they test": inHook(
    "const handler = (event) => { told = event.id }",
    "await wrap(handler)(1); expect(told).toBe(1)",
  ),
  "what a part of the suite raises": inHook(
    "const shop = make({ opened: () => { told = true } })",
    "await open(shop); expect(told).toBe(true)",
    "let told = false",
  ),
  "what a listener counts, asserted in a handler that ends the test":
    "describe('x', () => { let told; beforeEach(() => { told = 0; bus.on('late', () => { told++ }) }); it('y', (done) => { bus.on('open', (one) => { expect(told).toBe(1); done() }) }) })",
};

const NOT_STOOD_IN: Readonly<Record<string, string>> = {
  "what a mock is told to answer": inHook(
    "beforeEach(() => { told = true; fetch.mockImplementation(() => told) })",
    "told = false; await open(); expect(seen).toBe(told)",
    "let told = true",
  ),
  "how often a mock was asked, by which it answers": `let told = 0; fetch.mockImplementation(() => { told++; return told === 1 ? null : answer }); it("y", async () => { await open(); expect(seen).toBe(1) })`,
  "what a mock is asked for in one go with the assertion": `let told; run.mockImplementation((url) => { told = url }); it("y", () => { open(); expect(told).toBe(1) })`,
  "what a mock is asked for in one go, in a hook that has waited": inHook(
    "beforeEach(async () => { await start(); run.mockImplementation((url) => { told = url }) })",
    "open(); expect(told).toBe(1)",
  ),
  "what a function of the suite is told that tests call": inHook(
    "const handler = (event) => { told = event.id }",
    "handler(1); await wrap(handler); expect(told).toBe(1)",
  ),
  "a spy that a mocked module hands the tests": `let told; jest.mock("./shop", () => () => { const shop = make(); told = jest.spyOn(shop, "open"); return shop }); it("y", async () => { ${ASKED} })`,
  "a mock that a mock makes": `let told; open.mockImplementation(() => { told = jest.fn(); return told }); it("y", async () => { ${ASKED} })`,
  "where a client found what the tests work with": inHook(
    "before(() => { client.get('/port', (answer) => { told = answer.port }) })",
    ASKED,
  ),
};

const NOT_NOTED: Readonly<Record<string, string>> = {
  "a function lists that a hook adds as something else":
    "describe('x', () => { let told = []; function note(e) { told.push(e) } beforeEach(() => { told = []; shop.addHandlerName(note) }); it('y', () => { return shop.open().then(() => { expect(told.length).toBe(1) }) }) })",
  "a named fake is given that a hook puts in place": inHook(
    "beforeEach(() => { shop.open = function open(one) { told = one } })",
    "await shop.start(); expect(told).toBe(1)",
  ),
  "a listener counts that an object of another kind has registered":
    "let told; shop.module('shop', { beforeEach: function () { shop.on('sell', function () { told++ }) } }); it('x', async function () { await shop.open(); assert.equal(told, 1) })",
  "a listener counts in what a module's object has by the name of a test":
    "QUnit.module('shop', { test: async function () { let told = 0; shop.on('sell', function () { told++ }); await shop.open(); assert.equal(told, 1) } })",
  "a listener counts that what is handed first has registered":
    "let told; module({ beforeEach: function () { shop.on('sell', function () { told++ }) } }, 'shop'); it('x', async function () { await shop.open(); assert.equal(told, 1) })",
  "a listener counts that an object within the module's has registered":
    "let told; QUnit.module('shop', { before: { each: { setup: function () { shop.on('sell', function () { told++ }) } } } }); QUnit.test('x', async function (assert) { await shop.open(); assert.equal(told, 1) })",
  "a listener counts that a hook registers, asked in one go by what a hook runs later": inHook(
    "before(() => { server.on('open', () => { told += 1 }) })",
    "open(); expect(told).toBe(1); setTimeout(() => {}, 9)",
  ),
  "a listener lists, which a function asserts that no test calls": inHook(
    "before(() => { page.on('log', (line) => { told.push(line) }) }); async function check() { await open(); expect(told).toEqual([1]) }",
    "await open(check)",
    "const told = []",
  ),
  "a function lists that is handed to something else": inHook(
    "const note = (line) => { told.push(line) }; before(() => { page.each('log', note) })",
    "await open(); expect(told).toEqual([1])",
    "const told = []",
  ),
  "a listener keeps by its name, as a value to work with": inHook(
    "const note = (line) => { told = line }; before(() => { page.on('log', note) })",
    "await open(); expect(told).toBe(1)",
  ),
  "what a function of the suite lists": inHook(
    "function write(line) { told.push(line) }",
    "write(1); await open(); expect(told).toEqual([1])",
    "const told = []",
  ),
  "what a part of the suite lists in one go with the test": inHook(
    "const sink = { write(line) { told.push(line) } }",
    "open(sink); expect(told).toEqual([1])",
    "const told = []",
  ),
  "what is made in the suite lists as it is made": inHook(
    "class Sink { constructor(line) { told.push(line) } }",
    "await open(Sink); expect(told).toEqual([1])",
    "const told = []",
  ),
  "what a step of a hook's work lists for the tests to work with": inHook(
    "beforeEach((done) => { waterfall([(next) => open(next), (one, next) => { told.push(one.name); close(next) }], done) })",
    "await open(); expect(told[0]).toBe(1)",
    "const told = []",
  ),
  "what a part lists that a hook puts in the place of another, asked in one go with what it is for": inHook(
    "beforeEach(() => { mails.use({ send(mail) { told.push(mail) } }) })",
    "open(); expect(told).toEqual([1])",
    "const told = []",
  ),
  "what a hook lists for the tests to work with": inHook(
    "beforeEach(async () => { await load((row) => { told.push(row) }) })",
    "await open(); expect(told).toEqual([1])",
    "const told = []",
  ),
  "what a part is told last that a hook puts in the place of another": inHook(
    "beforeEach(() => { mails.use({ send(mail) { told = mail } }) })",
    "await open(); expect(told).toBe(1)",
  ),
  "what ends the hook": inHook(
    "before((done) => { server.on('open', () => { told += 1; done() }); server.start() })",
    "expect(told).toBe(1)",
  ),
  "what ends what the hook waits for": inHook(
    "before(() => new Promise((resolve) => { server.on('open', () => { told += 1; resolve() }) }))",
    "await open(); expect(told).toBe(1)",
  ),
  "what a listener is told, for the tests to work with": inHook(
    "before(() => { server.on('open', (port) => { told = port }) })",
    "await open(); expect(told).toBe(1)",
  ),
  "what a listener counts in one go with the test": inHook(
    "beforeEach(() => { bus.on('open', () => { told += 1 }) })",
    "bus.emit('open'); expect(told).toBe(1)",
  ),
  "what a fake counts that a hook makes": inHook(
    "beforeEach(() => { shop = make(() => { told += 1 }) })",
    "await open(); expect(told).toBe(1)",
  ),
};

describe("what callbacks fill", () => {
  it.each(Object.entries(NOTED))("is what %s", (_name, text) => {
    expect(foundIn({ "test/a.test.js": text })).toEqual(["told test-flag tests"]);
  });

  it("is seen in a function that tests wait for, and in none that they only call or that nobody calls", () => {
    const helper = (head: string, use: string): string =>
      `import { one } from './pool'; ${head} { const told = []; pool.on('leak', (one) => { told.push(one) }); await pool.end(); expect(told).toEqual([]) }; ${use}`;
    const found = (text: string): readonly string[] => foundIn({ "test/a.test.js": text });
    const awaited = "it('x', async () => { await expectNoLeak(one) })";
    expect(found(helper("async function expectNoLeak(pool)", awaited))).toEqual(["told test-flag tests"]);
    expect(found(helper("const expectNoLeak = async (pool) =>", awaited))).toEqual(["told test-flag tests"]);
    expect(
      found(helper("async function expectNoLeak(pool)", "export { expectNoLeak }; it('x', () => {})")),
    ).toEqual([]);
    const plain = helper("function expectNoLeak(pool)", awaited).replace("await pool", "pool");
    expect(found(plain)).toEqual([]);
  });

  it.each(Object.entries(NOT_NOTED))("is not %s", (_name, text) => {
    expect(foundIn({ "test/a.test.js": text })).toEqual([]);
  });

  it.each(Object.entries(STOOD_IN))("is %s", (_name, text) => {
    expect(foundIn({ "test/a.test.js": text })).toEqual(["told test-flag tests"]);
  });

  it.each(Object.entries(NOT_STOOD_IN))("is not %s", (_name, text) => {
    expect(foundIn({ "test/a.test.js": text })).toEqual([]);
  });

  it.each(Object.entries(OTHERWISE))("is not %s", (_name, text) => {
    expect(foundIn({ "test/a.test.js": text }).filter((each) => each.includes("test-flag"))).toEqual([]);
  });

  it.each([
    "nextFrame",
    "later",
    "run.defer",
    "helpers.waitForUpdate",
    "waitForNextTick",
    "page.waitForFrame",
    "app.whenReady",
    "whenIdle",
    "Q.when",
  ])("is what is asserted in what %s runs after a turn", (name) => {
    const text = `it("x", (done) => { let told = 0; watch(() => { told++ }); work(); ${name}(() => { expect(told).toBe(1); done() }) })`;
    expect(foundIn({ "test/a.test.js": text })).toEqual(["told test-flag tests"]);
  });

  it("is what one callback of a promise sets and another one asserts, which are handed over together", () => {
    const handed = (call: string) =>
      foundIn({
        "test/a.test.js": `it("x", () => { let told = false; const all = ${call}(asked.promise, () => { expect(told).toBe(true) }, () => { expect(1).toBe(2) }, () => { told = true }); asked.notify(); return all })`,
      });
    expect(handed("Q.when")).toEqual(["told test-flag tests"]);
    expect(handed("Q.whence")).toEqual([]);
  });

  it.each([
    ["a helper", "await expect(waitFor(() => told)).resolves.toBeTruthy()"],
    ["a poll of the runner", "await expect.poll(() => told).toBe(1)"],
    ["a poll of the runner, by way of something else", "await expect.poll(() => told.toString()).toBe('1')"],
    ["a poll of assertions", "await waitFor(() => { expect(told).toBe(1) })"],
    ["a poll of a method", "await rtl.waitFor(() => expect(told).toBe(1))"],
    ["a poll before it is asserted", "await waitFor(() => told); expect(told).toBe(1)"],
    ["a poll of a condition", "await expect(waitForCondition(() => told)).resolves.toBe(1)"],
    ["a poll of another name", "await waitUntil(() => { expect(told).toBe(1) })"],
    ["a poll that nothing waits for", "waitForExpect(() => { expect(told).toBe(1); done() })"],
  ])("is what %s asks for until it holds", (_name, poll) => {
    const text = `import { waitFor } from "./waits"; it("x", async (done) => { let told = 0; watch(() => { told++ }); work(); ${poll} })`;
    expect(foundIn({ "test/a.test.js": text, "test/waits.js": "export const waitFor = 1" })).toEqual([
      "told test-flag tests",
    ]);
  });

  it.each([
    [
      "is asked for in what is tested",
      "'./waits'",
      "await work(); expect(shop.once('end', () => told)).toBe(shop)",
    ],
    ["is only waited for", "'./waits'", "await waitFor(() => told)"],
    [
      "the runtime waits for",
      "'@unambient/runtime/testing'",
      "await waitFor(() => told); expect(told).toBe(1)",
    ],
    [
      "a function of the test counts that is asked again",
      "'./waits'",
      "await expect.poll(() => told++).toBe(1)",
    ],
  ])("is not what %s", (_name, source, poll) => {
    const text = `import { waitFor } from ${source}; it("x", async () => { let told = 0; ${poll.includes("++") ? "" : "watch(() => { told++ });"} work(); ${poll} })`;
    expect(foundIn({ "test/a.test.js": text, "test/waits.js": "export const waitFor = 1" })).toEqual([]);
  });

  it.each(["run", "nextOf", "when"])("is not what is asserted in what %s runs", (name) => {
    const text = `it("x", (done) => { let told = 0; watch(() => { told++ }); work(); ${name}(() => { expect(told).toBe(1); done() }) })`;
    expect(foundIn({ "test/a.test.js": text })).toEqual([]);
  });

  const byHandler = (handler: string, start = "") =>
    `it("x", (done) => { ${start} let told = 0; watch(() => { told++ }); ${handler} })`;
  const RESOLVED = "const { resolve, promise } = Promise.withResolvers();";

  it.each([
    byHandler("get('/', (answer) => { expect(told).toBe(1); done() })"),
    byHandler("follow({ complete: () => { expect(told).toBe(1); done() } })"),
    byHandler("create({ n: 1 }, () => { told.should.equal(1); return done() })"),
    `test("x", (t) => { let told = 0; chain.add(() => { told++ }); chain.run({}, () => { t.equal(told, 1); t.done() }) })`,
    byHandler("sink.end = () => { expect(told).toBe(1); done() }"),
    byHandler("follow({ complete: () => { expect(told).toBe(1); resolve() } }); return promise", RESOLVED),
    `it("x", () => { ${RESOLVED} const told = []; watch((one) => { told.push(one); if (told.length === 2) { expect(told).toEqual([1, 2]); resolve() } }); return promise })`,
  ])("is what is asserted in a handler that ends the test: %s", (text) => {
    expect(foundIn({ "test/a.test.js": text })).toEqual(["told test-flag tests"]);
  });

  it.each([
    byHandler("follow({ complete: () => { expect(told).toBe(1) } }); done()"),
    byHandler("follow({ complete: () => { expect(told).toBe(1); resolve() } })", RESOLVED),
    byHandler("each((one) => { expect(told).toBe(1); one.done() }); done()"),
  ])("is not what is asserted in one that does not: %s", (text) => {
    expect(foundIn({ "test/a.test.js": text })).toEqual([]);
  });

  const checked = (call: string) =>
    `function check(t, kind) { let told = false; ask(kind, () => { told = true }); bus.on('end', () => { t.ok(told); t.end() }) } test('x', (t) => { ${call} })`;

  it("is what a function sets and asserts that tests hand what they end by", () => {
    expect(foundIn({ "test/a.test.js": checked("check(t, 'http')") })).toEqual(["told test-flag tests"]);
    const handled = checked("check(t, 'http')").replace("bus.on('end', () =>", "get('/', (answer) =>");
    expect(foundIn({ "test/a.test.js": handled })).toEqual(["told test-flag tests"]);
    for (const call of ["check('http')", "check('http', t)", "check({}, t); use(t, check)", "ask(t)"])
      expect(foundIn({ "test/a.test.js": checked(call) }), call).toEqual([]);
  });

  it("is left to the stage to say what is to be read of it, unless one callback both sets and asserts it", () => {
    const disposition = (text: string) =>
      scanSources(new Map([["test/a.test.js", text]])).findings.map((finding) => finding.disposition);
    expect(disposition(around("let told", "told = 1;", "told"))).toEqual(["auto"]);
    const deciding =
      "it('x', (done) => { let told = 0; on(() => { told++; if (told === 2) { expect(told).toBe(2); done() } }) })";
    expect(disposition(deciding)).toEqual(["assist"]);
    expect(disposition(byHandler("get('/', (answer) => { expect(told).toBe(1); done() })"))).toEqual([
      "auto",
    ]);
    const alone =
      "it('x', (done) => { let told = 0; watch(() => { expect(told).toBe(0); told++; if (told > 1) stop() }); end(done) })";
    expect(disposition(alone)).toEqual(["manual"]);
    const mocked = (declared: string, mock = "jest.mock") =>
      `${declared} told = false; ${mock}("fetch", () => () => { told = true }); it("x", async () => { await go(); expect(told).toBe(true) })`;
    expect(disposition(mocked("var"))).toEqual(["manual"]);
    expect(disposition(mocked("let"))).toEqual(["auto"]);
    expect(disposition(mocked("var", "jest.doMock"))).toEqual(["auto"]);
  });

  it.each(Object.entries(FILLED))("is %s", (_name, text) => {
    expect(foundIn({ "test/a.test.js": text })).toEqual(["told test-flag tests"]);
  });
});

describe("what a callback asks lest it ends the test twice", () => {
  const told = (body: string) =>
    foundIn({
      "test/a.test.js": `it("x", (done) => { let told = false; bus.on("open", (e) => { ${body} }) })`,
    });

  it.each([
    "if (told) return; told = true; check(e); done()",
    "if (told === true) return; told = true; done()",
    "if (e.isOurs && !told) { told = true; part.close(); done() }",
    "if (!told) { told = 1; part.close(); done() }",
    "if (told === e.name) return; told = e.name; done()",
  ])("is nothing that the test waits for: %s", (body) => {
    expect(told(body)).toEqual([]);
  });

  it.each([
    "if (told) return done(); told = true",
    "told++; if (told > 1) done()",
    "told = true; if (!told) return; done()",
    "told && done(); told = true",
    "told ? done() : wait(); told = true",
    "if (told === 2) { told = 0; done() } told++",
    "told = e.count; if (told) done()",
    "if (told) done(); else told = true",
  ])("is otherwise how it is known when the test is over: %s", (body) => {
    expect(told(body)).toEqual(["told test-flag tests"]);
  });

  it("is one thing for its own test, whatever ends another", () => {
    const asked = `it("x", (done) => { let told = false; bus.on("open", () => { if (told) done(); else told = true }) }); it("y", (done) => { done() })`;
    expect(foundIn({ "test/a.test.js": asked })).toEqual(["told test-flag tests"]);
  });

  it("is asked for by others too, then", () => {
    const asked = `it("x", (done) => { let told = false; bus.on("open", () => { if (!told) { told = true; done() } }); bus.on("shut", () => { if (told) done() }) })`;
    expect(foundIn({ "test/a.test.js": asked })).toEqual(["told test-flag tests"]);
  });
});

it.each(["part.stop", "part.stopTiming", "queue.flush"])(
  "is asserted by what %s calls back when it is done",
  (end) => {
    const text = `it("x", (done) => { let told = false; fake.post = () => { told = true }; ${end}(() => { expect(told).toBe(true); done() }) })`;
    expect(foundIn({ "test/a.test.js": text })).toEqual(["told test-flag tests"]);
    expect(foundIn({ "test/a.test.js": text.replace(end, "part.stopper.run") })).toEqual([]);
  },
);

describe("a listener that is told now this, now that", () => {
  const told = (on: string, body: string) =>
    scanSources(
      new Map([
        [
          "test/a.test.js",
          `it("x", (done) => { let told = false; ${on}("message", (e) => { ${body} }); end(done) })`,
        ],
      ]),
    ).findings.map(({ name, disposition }) => `${name} ${disposition}`);
  const APART = "if (e.kind === 'set') told = true; if (e === 'ready') { expect(told).toBe(true) }";

  it("asserts for the one what it has set for the other, for a person to read", () => {
    expect(told("child.on", APART)).toEqual(["told manual"]);
  });

  it("asserts in one go what it sets for the same, or is told once", () => {
    expect(told("child.on", "if (e.kind === 'set') { told = true; expect(told).toBe(true) }")).toEqual([]);
    expect(told("child.on", "if (e.kind === 'set') told = true; expect(told).toBe(true)")).toEqual([]);
    expect(
      told("child.on", "if (e.kind === 'set') { told = true; if (e.ok) expect(told).toBe(true) }"),
    ).toEqual([]);
    expect(told("child.on", "if (e.kind) { if (e.ok) told = true; expect(told).toBe(true) }")).toEqual([]);
    expect(
      told("child.on", "if ((told = e.kind) === 'set') go(); if (e === 'ready') { expect(told).toBe(true) }"),
    ).toEqual([]);
    expect(told("child.once", APART)).toEqual([]);
  });
});

describe("what a callback of one test leaves for a later one", () => {
  const BEGINS = "it('a', () => { job.on('end', () => { n++ }); job.run() });";
  const told = (declared: string, first: string, second: string) =>
    scanSources(
      new Map([["test/a.test.js", `describe("x", () => { ${declared} ${first} ${second} })`]]),
    ).findings.map(({ name, disposition }) => `${name} ${disposition}`);

  it("is left to a person", () => {
    expect(told("let n = 0;", BEGINS, "it('b', () => { expect(n).toBe(1) });")).toEqual(["n manual"]);
  });

  it("may be left by a test in a test", () => {
    const text =
      "test('all', (t) => { let n = 0; test('a', (t) => { job.on('end', () => { n++ }); t.end() }); test('b', (t) => { t.equal(n, 1); t.end() }) })";
    expect(foundIn({ "test/a.test.js": `const test = require('tape'); ${text}` })).toEqual([
      "n test-flag tests",
    ]);
  });

  it.each([
    ["the later one begins anew", "let n = 0;", BEGINS, "it('b', () => { n = 0; expect(n).toBe(0) });"],
    ["it counts itself", "let n = 0;", BEGINS, BEGINS.replace("run() ", "run(); expect(n).toBe(1) ")],
    [
      "a hook begins anew",
      "let n = 0; beforeEach(() => { n = 0 });",
      BEGINS,
      "it('b', () => { expect(n).toBe(0) });",
    ],
    ["it comes first", "let n = 0;", "it('b', () => { expect(n).toBe(0) });", BEGINS],
    [
      "it is a thing that was made",
      "let n;",
      "it('a', (done) => { make((made) => { n = made; done() }) });",
      "it('b', () => { expect(read(n)).toBe(0) });",
    ],
    [
      "a function asserts it that is no test",
      "let n = 0;",
      BEGINS,
      "const check = () => { expect(n).toBe(1) }; hooks.push(check);",
    ],
  ])("is none where %s", (_, declared, first, second) => {
    expect(told(declared, first, second)).toEqual([]);
  });
});
