import { expect, it } from "vitest";
import { now } from "./now";

it("now", () => {
  globalThis.offset = 60;
  expect(now()).toBe(60);
});

it(`clean-up of ${now.name}`, () => {
  globalThis.offset = 0;
  expect(now()).toBe(0);
});
