import { expect, it } from "vitest";
import { oldestVersion } from "../../src/plan/oldest-version.ts";

it.each<[unknown, string]>([
  ["^5.2.1", "5.2"],
  ["~5.2", "5.2"],
  ["5", "5.0"],
  ["5.x", "5.0"],
  ["v5.2.1", "5.2"],
  [">= 5.2.1 <6", "5.2"],
  ["5.0.0-next.4", "5.0"],
  ["*", "0.0"],
  ["latest", "0.0"],
  ["<6", "0.0"],
  ["^4.14.0 || ^5.0.0", "0.0"],
  ["npm:taped@^5.2.1", "0.0"],
  ["workspace:^", "0.0"],
  [undefined, "0.0"],
])("the oldest version of %j is %s", (range, oldest) => {
  expect(oldestVersion(range)).toBe(oldest);
});
