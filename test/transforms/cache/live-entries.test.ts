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
])("`%s` keeps what others go on to use", async (make) => {
  expect(await migrated(make)).toContain("ttl: Infinity,\n  max: Infinity,");
});

it.each([
  "table.set(key, new Plain(key));",
  "table.set(key, new RegExp(key));",
  "table.set(key, [new Plain(key), key]);",
  "table.set(key, make(key));",
  "const one = new Mutex(key); table.set(key, ask(one));",
  "let one = ask(key); let two = one; one = two; table.set(key, one);",
])("`%s` keeps what can be made anew", async (make) => {
  const text = await migrated(make);
  expect(text).toContain("cache(");
  expect(text).not.toContain("Infinity");
});
