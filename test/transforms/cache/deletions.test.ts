import { expect, it } from "vitest";
import { projectStages } from "../../../src/cli/project-stages.ts";
import type { StageModule } from "../../../src/model/stage.ts";
import type { Facts } from "../../../src/scan/sources/sources.ts";
import { fixtureTypeGate, planFixture } from "../plan-fixture.ts";

const lookup = (name: string): string =>
  `exports.${name}Of = (text) => ${name}[text] ?? (${name}[text] = text.length);\n`;
const files = new Map([["memo.js", `const a = {};\nconst b = {};\n${lookup("a")}${lookup("b")}`]]);

it("only the caches that the configuration names keep nothing, whatever limits the others have", async () => {
  const stageOf = async (deleteCaches: readonly string[]) =>
    (await projectStages("/", {}, { cache: { ttlSeconds: 9, max: 5 }, deleteCaches })).find(
      ({ stage }) => stage.id === "cache",
    ) as StageModule<Facts>;
  const before = await planFixture(await stageOf([]), files, fixtureTypeGate());
  const id = before.sites.find(({ finding }) => finding.name === "a")?.finding.id ?? "";

  const plan = await planFixture(await stageOf([id]), files, fixtureTypeGate());

  const after = plan.changes[0]?.after ?? "";
  expect(after).toContain(
    'cache("a", { flag: "use_ttl_cache", max: 0, legacy: {} }); // unambient: cache-deleted',
  );
  expect(after).toContain("ttl: 9000, max: 5, legacy");
  expect(after.match(/max: 0/g)).toHaveLength(1);
});
