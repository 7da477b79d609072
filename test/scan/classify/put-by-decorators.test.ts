import { describe, expect, it } from "vitest";
import { scanSources } from "../../../src/scan/scan-sources.ts";

/** One line a finding: name, stage, disposition and what of its reason tells the cases apart. */
function told(files: Readonly<Record<string, string>>): string[] {
  return scanSources(new Map(Object.entries(files))).findings.map(
    ({ name, stage, disposition, reason }) =>
      `${name} ${stage} ${disposition}${reason.includes("decorators") ? " by decorators" : ""}`,
  );
}

const SHOP = `import { route } from "./routes";
@route("/shop")
export class Shop {}`;

describe("what decorators put", () => {
  it("as their module loads is not ambient", () => {
    const text = `const routes = new Map();
function route(path) { return (target) => { routes.set(path, target) } }
const marked = new Set();
function mark(target) { marked.add(target) }
@mark @route("/a") export class A { @route("/b") b() {} }
export const find = (path) => [routes.get(path), marked.size];`;
    expect(told({ "src/a.ts": text })).toEqual([]);
  });

  it("is ambient where the function is called as well", () => {
    const text = `const routes = new Map();
function route(path) { return (target) => { routes.set(path, target) } }
@route("/a") export class A {}
export const add = (path, target) => route(path)(target);
export const find = (path) => routes.get(path);`;
    expect(told({ "src/a.ts": text })).toEqual(["routes registry auto"]);
  });

  it("from other modules is there for a person to read", () => {
    const routes = `const routes = new Map();
export function route(path) { return (target) => { routes.set(path, target) } }
export const find = (path) => routes.get(path);`;
    expect(told({ "src/routes.ts": routes, "src/shop.ts": SHOP })).toEqual([
      "routes registry assist by decorators",
    ]);
  });

  it("by themselves, without a call, is told alike", () => {
    const marks = `const marked = new Set();
export function mark(target) { marked.add(target) }
export const all = () => marked.size;`;
    const shop = `import { mark } from "./marks";
@mark
export class Shop {}`;
    expect(told({ "src/marks.ts": marks, "src/shop.ts": shop })).toEqual([
      "marked registry assist by decorators",
    ]);
  });

  it.each(["@mark.later", "@mark.of('a')"])(
    "is told of no function whose part decorates, %s",
    (decorator) => {
      const marks = `const marked = new Set();
export function mark(target) { marked.add(target) }
export const all = () => marked.size;`;
      const shop = `import { mark } from "./marks";
${decorator}
export class Shop {}`;
      expect(told({ "src/marks.ts": marks, "src/shop.ts": shop })).toEqual(["marked registry auto"]);
    },
  );

  it("is a table like any other where another module calls the function by hand", () => {
    const routes = `const routes = new Map();
export function route(path) { return (target) => { routes.set(path, target) } }
export const find = (path) => routes.get(path);`;
    const late = `import { route } from "./routes";
export const add = (path, target) => route(path)(target);`;
    expect(told({ "src/routes.ts": routes, "src/shop.ts": SHOP, "src/late.ts": late })).toEqual([
      "routes registry auto",
    ]);
  });

  it("is none of theirs in the method that they wrap", () => {
    const memo = `const hits = new Map();
export function memo(name) { return (_, key, d) => { const f = d.value; d.value = () => { if (!hits.has(name)) hits.set(name, f()); return hits.get(name) } } }`;
    const shop = `import { memo } from "./memo";
export class Shop { @memo("a") a() {} }`;
    expect(told({ "src/memo.ts": memo, "src/shop.ts": shop })).toEqual(["hits cache auto"]);
  });
});
