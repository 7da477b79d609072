import { describe, expect, it } from "vitest";
import { scanSources } from "../../../src/scan/scan-sources.ts";
import { namelessFolderOf, namelessIn, takesInByName } from "../../../src/scan/sources/nameless-places.ts";
import { Sources } from "../../../src/scan/sources/sources.ts";

const CHAI = 'import "../node_modules/chai/chai.js";';

describe("modules of a page that nothing finds packages for", () => {
  it.each([
    CHAI,
    "import chai from '../../node_modules/chai/chai.mjs'",
    'export { expect } from "/node_modules/chai/chai.js"',
    'import { expect } from "./node_modules/chai/chai.js"; import { shop } from "../shop.js";',
    'import "../node_modules/chai/chai.js"; const text = "taken from, and to"; row.set("data-from", "1px");',
    'import "../node_modules/chai/chai.js"; import "https://cdn.shop/chart.js";',
  ])("%s tells one", (text) => {
    expect(namelessIn("tests/set-up.js", text)).toEqual(["tests"]);
  });

  it.each([
    'import chai from "chai";',
    `${CHAI} import { shop } from "shop";`,
    `${CHAI} const { shop } = require("@shop/main");`,
    `${CHAI} const { shop } = await import("#shop");`,
    'import "../node_modules/chai/chai.css";',
    'const manifest = require("../node_modules/chai/package.json");',
    'const path = "../node_modules/chai/chai.js";',
    'import "./chai.js";',
  ])("%s tells none", (text) => {
    expect(namelessIn("tests/set-up.js", text)).toEqual([]);
  });

  it("stand at or below its folder", () => {
    expect(namelessFolderOf("tests/suites/shop.test.js", ["tests"])).toBe("tests");
    expect(namelessFolderOf("shop.js", ["."])).toBe(".");
    expect(namelessFolderOf("testsuites/shop.test.js", ["tests"])).toBeNull();
  });

  it("take nothing in by its name themselves", () => {
    expect(takesInByName('import { expect } from "chai";')).toBe(true);
    expect(takesInByName('import { expect } from "../set-up.js";')).toBe(false);
  });

  const texts: Readonly<Record<string, string>> = {
    "tests/set-up.js": CHAI,
    "tests/shop.test.js": 'import { shop } from "../shop.js";',
    "tests/node.test.js": 'import { expect } from "chai"; import { shop } from "../shop.js";',
    "src/main.js": 'import { shop } from "../shop.js";',
  };

  it("are scripts to whoever would take the runtime in", () => {
    const sources = new Sources({ files: Object.keys(texts), readText: (path) => texts[path] ?? "" });
    const kinds = Object.keys(texts).map((path) => sources.moduleKind(path));
    expect(kinds).toEqual(["script", "script", "esm", "esm"]);
  });

  it("stay so when something is taken in by its name", () => {
    const sources = new Sources({ files: Object.keys(texts), readText: (path) => texts[path] ?? "" });
    sources.replace("tests/shop.test.js", 'import { signal } from "@unambient/runtime/testing";');
    expect(sources.moduleKind("tests/shop.test.js")).toBe("script");
  });

  it("make an earlier answer a wrong one when they come or go", () => {
    const opened = (setUp: string): Sources =>
      new Sources({
        files: Object.keys(texts),
        readText: (path) => (path === "tests/set-up.js" ? setUp : (texts[path] ?? "")),
      });
    const sources = opened(CHAI);
    const { seen } = sources.watched(() => sources.moduleKind("tests/shop.test.js"));
    const answer = seen.answers.find(([kind]) => kind === "nameless");
    expect(answer).toEqual(["nameless", "tests/shop.test.js", "tests"]);
    expect(answer && opened(CHAI).isStillRight(answer)).toBe(true);
    expect(answer && opened('import "chai";').isStillRight(answer)).toBe(false);
  });

  it("are found all the same", () => {
    const { findings } = scanSources(
      new Map([["src/shop.js", `${CHAI} let open = 0; export const enter = () => { open++ };`]]),
    );
    expect(findings.map(({ name }) => name)).toEqual(["open"]);
  });
});
