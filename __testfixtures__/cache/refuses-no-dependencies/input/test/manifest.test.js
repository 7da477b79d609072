import { expect, it } from "vitest";
import manifest from "../package.json";

it("has no dependencies", () => {
  expect(manifest.dependencies).toBeUndefined();
});
