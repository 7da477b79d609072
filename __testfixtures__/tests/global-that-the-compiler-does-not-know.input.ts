import { expect, it } from "vitest";
import { kitchen } from "./kitchen";

it("cooks in the oven of the page", () => {
  // @ts-expect-error the oven is not of the page's types
  globalThis.pageOven = { heat: 200 };
  kitchen.bake();
  expect(kitchen.heat).toBe(200);
});

it("cooks without a timer", () => {
  /* @ts-expect-error pages have one */
  globalThis.setInterval = undefined;
  kitchen.bake();
  expect(kitchen.heat).toBe(180);
});

it("cooks by a clock that is ignored", () => {
  // @ts-ignore only some pages have it
  globalThis.pageClock = kitchen;
  kitchen.bake();
  expect(kitchen.heat).toBe(180);
});

it("cooks with what the kitchen has not", () => {
  const pans = { small: 1 };
  // @ts-expect-error there are no large ones
  globalThis.pagePans = pans.large;
  kitchen.bake();
  expect(kitchen.heat).toBe(180);
});

it("cooks with an oven of its own", () => {
  // @ts-expect-error it heats nothing
  globalThis.Oven = class {};
  kitchen.bake();
  expect(kitchen.heat).toBe(180);
});
