import { expect, it } from "vitest";
import { nameOf } from "./name";

it("names the platform", () => {
  expect(nameOf(globalThis.navigator)).toBe("node");
});
