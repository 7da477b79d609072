import fc from "fast-check";

/** Modules of a generated project; each statement may name what others export. */
export const MODULES = [
  "src/a.ts",
  "src/b.ts",
  "src/c.ts",
  "src/d.js",
  "src/index.ts",
  "test/a.test.ts",
] as const;

const module = fc.constantFrom("./a", "./b", "./c", "./d", "./index", "lodash/memoize", "pkg");
const name = fc.constantFrom("one", "two", "add", "Kind", "table", "root");
const value = fc.constantFrom(
  "0",
  "null",
  "{}",
  "[]",
  "new Map()",
  "new Kind()",
  "globalThis",
  "add(one)",
  "memoize(add)",
);

/** Statements that tie modules together in every way that the linker knows, over few names so that they meet. */
const statement = fc.oneof(
  fc.tuple(name, module).map(([one, from]) => `import { ${one} } from '${from}';`),
  fc.tuple(name, name, module).map(([one, two, from]) => `import { ${one} as ${two} } from '${from}';`),
  fc.tuple(name, module).map(([one, from]) => `import * as ${one} from '${from}';`),
  fc.tuple(name, module).map(([one, from]) => `const ${one} = require('${from}');`),
  fc.tuple(name, module).map(([one, from]) => `export { ${one} } from '${from}';`),
  fc.tuple(name, name, module).map(([one, two, from]) => `export { ${one} as ${two} } from '${from}';`),
  module.map((from) => `export * from '${from}';`),
  fc.tuple(name, value).map(([one, made]) => `export let ${one} = ${made};`),
  fc.tuple(name, value).map(([one, made]) => `export const ${one} = ${made};`),
  fc.tuple(name, value).map(([one, made]) => `let ${one} = ${made};`),
  fc.tuple(name, name).map(([one, two]) => `export function ${one}(x, y) { ${two}.push(x); x.set(y, 1); }`),
  fc.tuple(name, name).map(([one, two]) => `export function ${one}(x) { ${two} = x; }`),
  fc.tuple(name, name).map(([one, two]) => `export function ${one}() { return ${two}(${two}); }`),
  fc.constantFrom(
    "export function root() { return globalThis; }",
    "export const later = () => { root().seen = 1; table.x = 2; };",
    "export const run = () => { one.set('k', 1); one.get('k'); two++; };",
    "let waiting = []; let busy = false; export const put = (job) => { waiting.push(job); busy = true; next(); }; const next = () => { const job = waiting.shift(); busy = job !== undefined; };",
    "memoize.Cache = WeakMap;",
    "add.patched = 1; export const reset = () => { add.patched = 0; };",
    "exports.one = 0; exports.bump = () => { exports.one++; };",
    "module.exports = { one, add };",
    "module.exports = require('./b');",
    "export class Kind extends add { static last = null; set(v) { this.v = v; Kind.last = v; } }",
    "export function sleep(ms) { return new Promise((done) => setTimeout(done, ms)); }",
    "vi.useFakeTimers(); it('waits', async () => { await sleep(100); });",
    "table.push(1); add('x', 1); add('y', 2); one.go = function () {};",
    "// a line",
  ),
);

/** What a module says. */
export const text = fc.array(statement, { maxLength: 6 }).map((parts) => `${parts.join("\n")}\n`);

/** A text for each module. */
export const project = fc
  .tuple(...MODULES.map(() => text))
  .map((texts) => new Map(MODULES.map((path, at) => [path as string, texts[at] as string])));

/** A module and its next text. */
export const edit = fc.record({ path: fc.constantFrom(...MODULES), text });
