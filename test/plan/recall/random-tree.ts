import fc from "fast-check";

/** Texts by path; a file that is not there has none. */
export type Tree = ReadonlyMap<string, string>;

/** Pieces that stages rewrite, refuse, or ask other files about. */
const PIECES = [
  "export let level = 0;\nexport function raise() { level++; return level; }",
  "let count = 0;\nexport const next = () => ++count;",
  "const jobs = new Map<string, string>();\nexport const add = (id: string) => jobs.set(id, id);\nexport const drop = (id: string) => jobs.delete(id);",
  "const memo: Record<string, number> = {};\nexport function size(key: string) { return (memo[key] ??= key.length); }",
  "export const handlers: (() => void)[] = [];\nexport const on = (f: () => void) => { handlers.push(f); };",
  "let waiting: (() => void)[] = [];\nlet busy = false;\nexport function put(job: () => void) { waiting.push(job); busy = true; run(); }\nfunction run() { let job; while ((job = waiting.shift())) job(); busy = false; }",
  "let current: string | null = null;\nexport function within(name: string, work: () => void) { const before = current; current = name; try { work(); } finally { current = before; } }",
  "export class Store { static last: Store | null = null; constructor() { Store.last = this; } }",
  "globalThis.shop = { open: 1 };",
  "process.env.MODE = 'x';",
  "// nothing but a remark",
];

/** What ties a file to another one. */
const TIES = [
  (of: string) => `import { level, raise } from "./${of}";\nexport const both = () => level + raise();`,
  (of: string) => `import { handlers } from "./${of}";\nexport const clear = () => { handlers.length = 0; };`,
  (of: string) => `import * as all from "./${of}";\nexport const every = () => all;`,
  (of: string) => `export * from "./${of}";`,
  (of: string) => `export { level as height } from "./${of}";`,
  (of: string) => `export const later = () => import("./${of}");`,
  (of: string) => `vi.mock("./${of}");`,
  (of: string) => `import type { level } from "./${of}";\nexport type Level = typeof level;`,
  (of: string) => `const inside = rewire("./${of}.js");\ninside.__set__("count", 1);`,
];

const NAMES = ["a", "b", "c", "d", "deep/e"];
const OTHERS = ["rollup.config.js", "test/a.test.ts", "package.json"];

const text = fc
  .array(
    fc.oneof(
      { arbitrary: fc.constantFrom(...PIECES), weight: 3 },
      { arbitrary: fc.tuple(fc.constantFrom(...TIES), fc.constantFrom(...NAMES)), weight: 2 },
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((parts) => parts.map((part) => (typeof part === "string" ? part : part[0](part[1]))).join("\n"));

const special: Readonly<Record<string, readonly string[]>> = {
  "rollup.config.js": [
    "export default { input: 'src/a.ts', output: { format: 'umd', name: 'shop' } };",
    "export default { input: 'src/b.ts', output: { format: 'es' } };",
  ],
  "test/a.test.ts": [
    "import { raise } from '../src/a';\nit('waits', async () => { raise(); await new Promise((done) => setTimeout(done, 100)); });",
    "import manifest from '../package.json';\nit('is light', () => { expect(manifest.dependencies).toBeUndefined(); });",
    "vi.useFakeTimers();\nlet called = false;\nit('calls', () => { called = true; expect(called).toBe(true); });",
  ],
  "package.json": [
    '{ "name": "shop", "main": "src/a.ts" }',
    '{ "name": "shop", "type": "module" }',
    '{ "name": "shop", "source": "src/a.ts", "scripts": { "build": "microbundle" } }',
    '{ "name": "shop", "source": "src/b.ts", "scripts": { "build": "microbundle" } }',
  ],
};

/** A file gets a text, or goes. */
export interface Change {
  readonly path: string;
  readonly text: string | null;
}

const inSource = fc.record({
  path: fc.constantFrom(...NAMES).map((name) => `src/${name}.ts`),
  text: fc.option(text, { freq: 8 }),
});

const beside = fc.constantFrom(...OTHERS).chain((path) =>
  fc.record({
    path: fc.constant(path),
    text: fc.option(fc.constantFrom(...(special[path] as string[])), { freq: 3 }),
  }),
);

/** What a person writes at the end of a file that is there. */
const remark: fc.Arbitrary<Change> = fc.record({
  path: fc.constantFrom(...NAMES).map((name) => `src/${name}.ts`),
  text: fc
    .constantFrom(
      "// one",
      "// another",
      "export const more = 1;",
      "export const run = (code: string) => eval(code);",
    )
    .map((each) => `+${each}`),
});

export const change: fc.Arbitrary<Change> = fc.oneof(
  { arbitrary: inSource, weight: 3 },
  { arbitrary: remark, weight: 3 },
  { arbitrary: beside, weight: 1 },
);

export const tree: fc.Arbitrary<Tree> = fc
  .tuple(...NAMES.map(() => text))
  .map((texts) => new Map(NAMES.map((name, at) => [`src/${name}.ts`, texts[at] as string])));

export function changed(before: Tree, { path, text: now }: Change): Tree {
  const after = new Map(before);
  if (now === null) after.delete(path);
  else if (!now.startsWith("+")) after.set(path, now);
  else if (before.has(path)) after.set(path, `${before.get(path)}\n${now.slice(1)}`);
  return after;
}
