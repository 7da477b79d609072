import { expect, it } from "vitest";
import { module } from "../../../transforms/cache/module.ts";
import { applied, fixtureTypeGate, planFixture } from "../plan-fixture.ts";

const typeGate = fixtureTypeGate();

async function migrated(make: string): Promise<string> {
  const text = `import { Thing, make, ask } from "./lib.js";
class Counter { constructor(n) { this.n = n; } up() { this.n += 1; } }
class Plain { constructor(n) { this.n = n; } twice() { return this.n * 2; } }
const table = new Map();
export function of(key) {
  if (!table.has(key)) { ${make} }
  return table.get(key);
}
`;
  const files = new Map([["src/a.js", text]]);
  return applied(files, await planFixture(module, files, typeGate)).get("src/a.js") as string;
}

it.each([
  "table.set(key, new Counter(key));",
  "table.set(key, new Thing(key));",
  "table.set(key, [new Thing(key), key]);",
  "table.set(key, { own: new Counter(key) });",
  "table.set(key, new ask.Queue(key));",
  "table.set(key, ask.openSocket(key));",
  "table.set(key, connect(key));",
  "let one; table.set(key, (one = new Mutex(key))); ask(one);",
  "const one = ask(key) ? new Worker(key) : null; table.set(key, one);",
  "const one = make(key) ?? createPool(key); table.set(key, one);",
  "table.set(key, ask.loadDriver(key));",
  "table.set(key, ask.deprecate(make, key));",
  ...["signal", "createSignal", "atom", "createAtom", "ref", "shallowRef"].map(
    (cell) => `table.set(key, ${cell}(0));`,
  ),
  ...["reactive", "shallowReactive", "observable", "writable"].map(
    (cell) => `const one = ask.${cell}({}); table.set(key, one);`,
  ),
  "const one = once(() => make(key)); table.set(key, one);",
  "setInterval(() => ask(key), 1000); table.set(key, make(key));",
  "table.set(key, make(key).then(() => { table.delete(key); }).catch(() => { table.delete(key); }));",
  "table.set(key, new Promise((done) => ask(key, () => { table.delete(key); done(); })));",
])("`%s` keeps what others go on to use", async (make) => {
  expect(await migrated(make)).toMatch(/ttl: Infinity,\s+max: Infinity,/);
});

it.each([
  "table.set(key, new Plain(key));",
  "table.set(key, new RegExp(key));",
  "table.set(key, [new Plain(key), key]);",
  "table.set(key, make(key));",
  "table.set(key, ask.signals(key));",
  "table.set(key, abstract(key));",
  "table.set(key, make(key).catch(() => { table.delete(key); }));",
  "table.set(key, make(key, () => setInterval(ask, 1000)));",
  "table.set(key, new Promise((done, failed) => ask(key, (e, it) => { if (e) { table.delete(key); failed(e); } else done(it); })));",
  "table.set(key, make((done) => ask(key, () => { table.delete(key); done(); })));",
  "const one = new Mutex(key); table.set(key, ask(one));",
  "let one = ask(key); let two = one; one = two; table.set(key, one);",
])("`%s` keeps what can be made anew", async (make) => {
  const text = await migrated(make);
  expect(text).toContain("cache(");
  expect(text).not.toContain("Infinity");
});

async function migratedTable(declaration: string, functions: string): Promise<string> {
  const text = `import level, { type Level, parse } from "level";
import { type Answer, ask } from "./lib.js";
${declaration}
${functions}
`;
  const files = new Map([["src/a.ts", text]]);
  return applied(files, await planFixture(module, files, typeGate)).get("src/a.ts") as string;
}

const OPEN = "export function open(path: string) { return (table[path] ??= level(path)); }";
const READ = "export function read(path: string) { return (table[path] ??= ask(path)); }";
const OF = (make: string) =>
  `export function of(key: any, create: any) { let one = table.get(key); if (!one) { one = ${make}; table.set(key, one); } return one; }`;
const OUTCOME = "const table = new Map<string, () => Promise<string>>();";
const WORKED_OUT =
  "export function outcome(key: string) { let one = table.get(key); if (!one) { const known = ask(key); one = () => known; table.set(key, one); } return one(); }";

it.each([
  ["const table: Record<string, Level> = {};", OPEN],
  ["const table: { [path: string]: Level } = {};", OPEN],
  ["const table = new Map();", OF("new key()")],
  ["const table = new Map();", OF("new (key as any)()")],
  ["const table = new Map();", OF("create()")],
  [
    OUTCOME,
    `${WORKED_OUT} export function override(key: string, outcome: () => Promise<string>) { table.set(key, outcome); }`,
  ],
])("%s keeps what is not made again: %s", async (declaration, functions) => {
  expect(await migratedTable(declaration, functions)).toContain("Infinity");
});

it.each([
  ["const table: Record<string, Answer> = {};", READ],
  ["const table: Record<string, Level> = {};", READ],
  ["const table: Record<string, string> = {};", OPEN],
  ["const table = new Map();", OF("create")],
  ["const table = new Map();", OF("key.read()")],
  [OUTCOME, WORKED_OUT],
])("%s keeps what is read or worked out: %s", async (declaration, functions) => {
  const text = await migratedTable(declaration, functions);
  expect(text).toContain("cache");
  expect(text).not.toContain("Infinity");
});

const ALL = (answer: string) => `${OF("ask(key)")} export function all(fits: any): any { ${answer} }`;

it.each([
  ["return Array.from(table.values()).filter(fits)"],
  ["return [...table.values()]"],
  ["return [...table].map(fits)"],
  ["return Array.from(table)"],
  ["return Promise.all(table.values())"],
  ["const list = () => table.keys(); return list()"],
])("a function that says `%s` answers with all that there is", async (answer) => {
  expect(await migratedTable("const table = new Map();", ALL(answer))).toContain("Infinity");
});

it.each([
  ["return [...table.values()].length"],
  ["return table.get(fits) ?? null"],
  ["return { size: table.size }"],
  ["return fits(() => { ask([...table.values()].length); })"],
  ["fits(Array.from(table.values()).length)"],
])("a function that says `%s` answers with one, or how many there are", async (answer) => {
  const text = await migratedTable("const table = new Map();", ALL(answer));
  expect(text).toContain("cache(");
  expect(text).not.toContain("Infinity");
});

const FIELD = (work: string) =>
  `export class Shop { model: any; other: any; of(key: any): any { const known = table.get(key); if (known) return known; ${work} return table.get(key); } give(model: any) { this.model = class {}; this.other = model; } }`;

it.each([
  ["this.model = class {}; table.set(key, this.model);"],
  ["this.model = ask(key) ?? new Worker(key); table.set(key, this.model);"],
  ["ask(() => { this.model = new Worker(key); }); table.set(key, this.model);"],
  ["key.model = class {}; table.set(key, key.model);"],
])("what `%s` puts is what it has given its field", async (work) => {
  expect(await migratedTable("const table = new Map();", FIELD(work))).toContain("Infinity");
});

it.each([
  ["this.model = ask(key); table.set(key, this.model);"],
  ["this.other = class {}; this.model = ask(key); table.set(key, this.model);"],
  ["ask(this.model); table.set(key, ask(key));"],
])("what `%s` puts can be made anew", async (work) => {
  const text = await migratedTable("const table = new Map();", FIELD(work));
  expect(text).toContain("cache(");
  expect(text).not.toContain("Infinity");
});
