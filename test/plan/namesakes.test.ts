import { expect, it } from "vitest";
import { namesakes, pairedNamesakes } from "../../src/plan/namesakes.ts";
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

it("knows what is left by the reason that it was refused for, whatever number the last scan gives it", () => {
  const paired = pairedNamesakes(
    ["a#sleep", "a#sleep~2", "b#flag", "c#flag~2"],
    ["a#sleep~2", "a#sleep~4", "b#flag"],
  );
  expect(Object.fromEntries(paired)).toEqual({
    "a#sleep": "a#sleep~2",
    "a#sleep~2": "a#sleep~4",
    "b#flag": "b#flag",
    "c#flag~2": "c#flag~2",
  });
});

it("counts sleeps of a test by its name, whatever comes after them", () => {
  const count = namesakes([{ id: "p:a.ts#stops#1w299.setTimeout" }, { id: "p:a.ts#other#x1.setTimeout~2" }]);
  expect(count({ id: "p:a.ts#stops#1jqce.setTimeout" })).toBe(1);
  expect(count({ id: "p:a.ts#other.setTimeout" })).toBe(1);
  expect(count({ id: "p:a.ts#inner.setTimeout" })).toBe(0);
  expect(count({ id: "p:a.ts.setTimeout" })).toBe(0);
});
