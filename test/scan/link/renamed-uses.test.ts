import { describe, expect, it } from "vitest";
import { scanSources } from "../../../src/scan/scan-sources.ts";
import { foundIn } from "../../support/found-in.ts";

const QUEUE = "const queue = [];";
const ADD = "export const add = (job) => { jobs.push(job) };";

describe("a constant that is another name", () => {
  it("is what it stands for, whoever changes it by that name", () => {
    const found = ["queue const-array registry"];
    expect(foundIn({ "a.js": `${QUEUE} export const jobs = queue;`, "b.js": use("./a.js") })).toEqual(found);
    expect(
      foundIn({ "a.js": `${QUEUE} const jobs = queue; export { jobs };`, "b.js": use("./a.js") }),
    ).toEqual(found);
    expect(
      foundIn({ "a.ts": `${QUEUE} export const jobs: Job[] = queue as Job[];`, "b.js": use("./a.ts") }),
    ).toEqual(found);
  });

  it("may be so in another module, and in one behind it", () => {
    const from = (name: string, file: string) => `import { ${name} } from "./${file}.js"`;
    const files = {
      "a.js": `${QUEUE} export { queue };`,
      "b.js": `${from("queue", "a")}; export const tasks = queue;`,
      "c.js": `${from("tasks", "b")}; export const jobs = tasks;`,
      "d.js": use("./c.js"),
    };
    expect(foundIn(files)).toEqual(["queue const-array registry"]);
    expect(foundIn({ ...files, "c.js": "export const jobs = [];" })).toEqual(["jobs const-array registry"]);
  });

  it("is a part of what it stands for", () => {
    const text = "const store = { rows: [], names: [] }; export const jobs = store.rows;";
    const { findings } = scanSources(new Map(Object.entries({ "a.js": text, "b.js": use("./a.js") })));
    expect(findings.map(({ name, refusal }) => [name, refusal?.code])).toEqual([["store", "part-held"]]);
    expect(findings[0]?.evidence[0]?.location?.path).toBe("b.js");
  });

  it("is the global object, by whatever name", () => {
    const files = {
      "a.js": "export const ROOT = globalThis;",
      "b.ts": 'import { ROOT } from "./a.js"; export const PAGE = ROOT as Page;',
      "c.js": 'import { PAGE } from "./b.ts"; export function start() { PAGE.shop = 1 }',
    };
    expect(foundIn(files)).toEqual(["shop global-write state"]);
  });

  it("is something else where it is made from it", () => {
    expect(foundIn({ "a.js": `${QUEUE} export const jobs = [...queue];`, "b.js": use("./a.js") })).toEqual([
      "jobs const-array registry",
    ]);
    const both = `${QUEUE} const taken = queue; export const jobs = [];`;
    expect(foundIn({ "a.js": both, "b.js": use("./a.js") })).toEqual(["jobs const-array registry"]);
    const store = "const store = { rows: [] }; const { rows } = store; export const jobs = [];";
    expect(foundIn({ "a.js": store, "b.js": use("./a.js") })).toEqual(["jobs const-array registry"]);
  });

  it("is none that is declared before another is given the value", () => {
    const told = (text: string) => foundIn({ "a.js": `${QUEUE} ${text}`, "b.js": use("./a.js") });
    const own = ["jobs const-array registry"];
    expect(told("let q; export const jobs = []; q = queue; export const n = () => q.length;")).toEqual(own);
    const store = "const store = { rows: [] }; let q; export const jobs = []; q = store.rows;";
    expect(told(`${store} export const n = () => q.length;`)).toEqual(own);
    const inside = "export const jobs = backup; bus.on('x', () => { const q = queue; tell(q.length) });";
    expect(told(`const backup = []; ${inside}`)).toEqual(["backup const-array registry"]);
    expect(told("export let jobs = queue; export const reset = () => { jobs = [] };")).not.toContain(
      "queue const-array registry",
    );
  });

  it("is mentioned once in its own module", () => {
    const keep = "function keep(key) { return (jobs[key] = compute(key)) }";
    const of = "export const of = (key) => jobs[key] || keep(key);";
    const text = `const table = {}; export const jobs = table; ${keep} ${of}`;
    expect(foundIn({ "a.js": text, "b.js": 'import { jobs } from "./a.js"; console.log(jobs);' })).toEqual([
      "table const-object cache",
    ]);
  });

  it("is not asked for ever where modules name each other's", () => {
    const one = 'import { two } from "./b.js"; export const one = two;';
    const two =
      'import { one } from "./a.js"; export const two = one; export const add = () => { two.push(1) };';
    expect(foundIn({ "a.js": one, "b.js": two })).toEqual([]);
  });
});

function use(from: string): string {
  return `import { jobs } from "${from}"; ${ADD}`;
}
