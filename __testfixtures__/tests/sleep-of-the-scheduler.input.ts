import { scheduler } from "node:timers/promises";
import { expect, it } from "vitest";
import { startShop } from "./shop";

it("tells when it has opened", async () => {
  let opened = false;
  const shop = startShop();
  shop.on("open", () => {
    opened = true;
  });
  await scheduler.wait(50);
  expect(opened).toBe(true);
});
