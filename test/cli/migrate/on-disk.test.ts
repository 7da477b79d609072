import { mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { onDisk } from "../../../src/cli/migrate/on-disk.ts";
import type { Report } from "../../../src/model/report.ts";
import { cli } from "../../support/run-cli.ts";
import { sampleSite } from "../../report/sample-report.ts";
import { refusedFinding, sampleFinding, sampleScan } from "../../report/sample-scan.ts";

const refusal = { code: "escapes-stored", message: "It goes elsewhere.", hint: "Pass less." };
const where = (line: number) => ({ ...refusal, where: { path: "src/shop.ts", line } });

it("tells a site's line in the file on disk", () => {
  const placed = onDisk(sampleScan([sampleFinding({ id: "a", line: 3 })]));
  expect(placed(sampleSite(sampleFinding({ id: "a", line: 9 }))).finding.line).toBe(3);
});

it("leaves a site as it is that the scan of the files on disk has not seen", () => {
  const site = sampleSite(sampleFinding({ id: "b", line: 9 }));
  expect(onDisk(sampleScan([sampleFinding({ id: "a" })]))(site)).toBe(site);
});

it("names the place on disk that stands in the way, where it is the scan that says so", () => {
  const placed = onDisk(sampleScan([refusedFinding({ id: "a", refusal: where(3) })]));
  const site = (now: typeof refusal) => ({
    ...sampleSite(refusedFinding({ id: "a", refusal: now })),
    refusal: now,
  });
  expect(placed(site(where(9))).refusal?.where?.line).toBe(3);
  const other = { ...where(9), code: "proof-failed" };
  expect(placed(site(other)).refusal).toBe(other);
});

it("is what a dry run tells, of what would be rewritten and of what is left", async () => {
  const root = mkdtempSync(join(realpathSync(tmpdir()), "unambient-on-disk-"));
  writeFileSync(join(root, "package.json"), '{ "name": "shop", "private": true, "type": "module" }');
  writeFileSync(
    join(root, "shop.js"),
    `const carts = new Map();
export const open = (id, cart) => carts.set(id, cart);
export const close = (id) => carts.delete(id);
const stock = new Map();
export const put = (id, count) => stock.set(id, count);
export const take = (id) => stock.delete(id);
export const all = () => ({ stock });
const prices = new Map();
export function price(id, ask) {
  if (!prices.has(id)) prices.set(id, ask(id));
  return prices.get(id);
}
`,
  );
  const { out } = await cli(root, ["migrate", "--dry-run", "--json", "--no-types"]);
  const { stages, residual } = JSON.parse(out) as Report;
  const lines = [...stages.flatMap(({ sites }) => sites), ...residual].map(({ finding }) => [
    finding.name,
    finding.line,
  ]);
  expect(Object.fromEntries(lines)).toEqual({ carts: 1, stock: 4, prices: 8 });
  expect(residual[0]?.refusal?.where?.line).toBe(7);
  rmSync(root, { recursive: true });
});
