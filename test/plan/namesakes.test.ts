import { expect, it } from "vitest";
import { fixturesOf } from "../transforms/fixtures.ts";
import { planFixture } from "../transforms/plan-fixture.ts";
import { stages } from "../../transforms/index.ts";

it("says of each of several findings of one name what became of it, whatever number a new scan gives it", async () => {
  const own = stages.find(({ stage }) => stage.id === "tests");
  const fixture = fixturesOf("tests").find(({ name }) => name === "one-of-several-of-a-name");
  if (!own || !fixture) throw new Error("no such fixture");
  const plan = await planFixture(own, fixture.input, { newErrors: async () => [] });
  const flags = plan.sites.filter(({ finding }) => finding.name === "told");
  expect(flags.map(({ refusal }) => refusal?.code ?? null)).toEqual([null, "asserts-absence", null]);
});
