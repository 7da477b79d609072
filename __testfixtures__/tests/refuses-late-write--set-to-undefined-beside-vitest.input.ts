import { expect, it } from "vitest";
import { readHost } from "./settings";

it("has no host", () => {
  process.env.HOST = undefined;

  expect(readHost()).toBe("undefined");
});
