import { describe, expect, it } from "vitest";
import { renderScan } from "../../src/report/render-scan.ts";
import { refusedFinding, sampleFinding, sampleScan } from "./sample-scan.ts";

const shop = (name: string, changes = {}) =>
  sampleFinding({ name, package: "shop", path: "shop/src/a.ts", ...changes });
const inTest = { stage: "tests", isTest: true, path: "test/a.test.ts" };
const scan = sampleScan([
  sampleFinding({ name: "sleeps", ...inTest }),
  sampleFinding({ name: "waits", ...inTest }),
  sampleFinding({ name: "agents", package: "app" }),
  shop("carts"),
  shop("stock", { form: "let", disposition: "assist" }),
  refusedFinding({ package: "shop", path: "shop/src/a-folder/with-a-long-name/and-a-file-with-one-too.ts" }),
]);

describe("a scan in a terminal", () => {
  it("groups by stage and package, most findings first, and tests last", () => {
    expect(renderScan(scan, { color: false, columns: 80 })).toBe(`registry  3 findings
  shop  2 findings
  auto   carts  const-map  shop/src/a.ts:3:7
  assist stock  let        shop/src/a.ts:3:7
  app  1 finding
  auto   agents  const-map  src/agents.ts:3:7

error-context  1 finding
  manual current  let
         shop/src/a-folder/with-a-long-name/and-a-file-with-one-too.ts:3:7
         public-entry: The binding is part of what the package exports.

tests  2 findings
  auto   sleeps  const-map  test/a.test.ts:3:7
  auto   waits   const-map  test/a.test.ts:3:7

6 findings: 4 automatic, 1 to read, 1 by hand (12 files, 3456 lines read, 1 file
skipped).
`);
  });

  it("uses the room there is, and never cuts the name of a file", () => {
    expect(renderScan(scan, { color: false, columns: 120 })).toContain(
      "  manual current  let  shop/src/a-folder/with-a-long-name/and-a-file-with-one-too.ts:3:7\n",
    );
    const narrow = renderScan(scan, { color: false, columns: 40 }).split("\n");
    expect(narrow.filter((line) => line.length > 40)).toEqual([
      "         shop/src/a-folder/with-a-long-name/and-a-file-with-one-too.ts:3:7",
    ]);
  });

  it("says that there is nothing", () => {
    expect(renderScan(sampleScan([], []), { color: false, columns: 80 })).toBe(
      "No ambient state (12 files, 3456 lines read).\n",
    );
  });

  it("says a reason in full once in a stage, and names the places that stand in the way", () => {
    const refusal = { code: "escapes", message: "It goes elsewhere.", hint: "Pass less." };
    const refused = (name: string, where?: { path: string; line: number }) =>
      refusedFinding({ name, path: "src/a.ts", refusal: where ? { ...refusal, where } : refusal });
    const place = { path: "src/b.ts", line: 9 };
    const all = sampleScan([refused("one"), refused("two", place), refused("three")], []);
    expect(renderScan(all, { color: false, columns: 80 })).toContain(`  manual one    let  src/a.ts:3:7
         escapes: It goes elsewhere.
  manual two    let  src/a.ts:3:7
         escapes: See src/b.ts:9.
  manual three  let  src/a.ts:3:7
         escapes
`);
  });
});
