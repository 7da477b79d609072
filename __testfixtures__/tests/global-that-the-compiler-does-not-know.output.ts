import { afterEach, expect, it, vi } from "vitest";
import { kitchen } from "./kitchen";

afterEach(() => {
  vi.unstubAllGlobals();
});

it("cooks in the oven of the page", () => {
  vi.stubGlobal("pageOven", { heat: 200 });
  kitchen.bake();
  expect(kitchen.heat).toBe(200);
});

it("cooks without a timer", () => {
  vi.stubGlobal("setInterval", undefined);
  kitchen.bake();
  expect(kitchen.heat).toBe(180);
});

it("cooks by a clock that is ignored", () => {
  // @ts-ignore only some pages have it
  vi.stubGlobal("pageClock", kitchen);
  kitchen.bake();
  expect(kitchen.heat).toBe(180);
});

it("cooks with what the kitchen has not", () => {
  const pans = { small: 1 };
  // @ts-expect-error there are no large ones
  vi.stubGlobal("pagePans", pans.large);
  kitchen.bake();
  expect(kitchen.heat).toBe(180);
});

it("cooks with an oven of its own", () => {
  vi.stubGlobal("Oven", class {});
  kitchen.bake();
  expect(kitchen.heat).toBe(180);
});
