import { describe, expect, it } from "vitest";
import { configSchema } from "../../src/config/schema.ts";
import { schemaErrors } from "./schemas.ts";

describe("config.schema.json", () => {
  it.each<[what: string, isGood: boolean, config: object]>([
    ["an empty one", true, {}],
    ["an editor's own field", true, { $schema: "x" }],
    ["branches and commits", true, { split: "package", commits: "finding", branchPattern: "x/{stage}" }],
    [
      "a transform",
      true,
      { codemods: [{ id: "a-b", transform: "x.cjs", options: { a: [1] }, dependsOn: [] }] },
    ],
    ["a check switched off", true, { validate: { tests: false, timeoutSeconds: 5 } }],
    ["an unknown field", false, { stage: [] }],
    ["an unknown way to split", false, { split: "file" }],
    ["a transform without a path", false, { codemods: [{ id: "a" }] }],
    ["an id that is no branch's name", false, { codemods: [{ id: "A b", transform: "x" }] }],
    ["a field that a transform has not", false, { codemods: [{ id: "a", transform: "x", needs: [] }] }],
    ["a limit of nothing", false, { cache: { ttlSeconds: 0, max: 1 } }],
  ])("says of %s what the tool says", (_, isGood, config) => {
    expect(configSchema.safeParse(config).success).toBe(isGood);
    expect(schemaErrors("config.schema.json", config).length === 0).toBe(isGood);
  });
});
