import { expect, it } from "vitest";
import { withGlobals } from "@unambient/runtime/testing";
import { openShop } from "./shop";

it("is strict where nothing is said", () => {
  const mode = process.env.SHOP_MODE;
  return withGlobals({
    "process.env": { ...process.env, SHOP_MODE: undefined },
  }, () => {
    expect(openShop().isStrict).toBe(true);
    process.env = { ...process.env, SHOP_MODE: mode };
  });
});

it("is what it is told", () => {
  const shop = openShop();
  // @ts-expect-error a shop has no mode of its own
  return withGlobals({
    "process.env": { ...process.env, SHOP_MODE: shop.mode },
  }, () => {
    expect(openShop().isStrict).toBe(false);
  });
});
