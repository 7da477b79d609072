import { expect, it } from "vitest";
import { Shop } from "./shop";
import timers from "./timers";

it("opens in time", async () => {
  let isOpen = false;
  const shop = new Shop();
  shop.onOpen(() => {
    isOpen = true;
  });
  await timers.sleep(shop.time);
  expect(isOpen).toBe(true);
});
