import { expect, it } from "vitest";
import { nextTick } from "vue";
import { mountShop } from "./shop.js";

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

it("shows what is served after it was opened", async () => {
  const shop = mountShop();
  await sleep(10);
  await nextTick(() => shop.open());
  expect(shop.$el.textContent).toBe("soup");
});
