import { expect, it } from "vitest";
import { nextTick } from "vue";
import { mountShop } from "./shop.js";

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

it("shows the soup", async () => {
  const shop = mountShop();
  await sleep(10);
  await nextTick();
  expect(shop.$el.textContent).toBe("soup");
});

it("shows what is served after the next order", async () => {
  const shop = mountShop();
  await sleep(10);
  await shop.nextOrder();
  expect(shop.$el.textContent).toBe("soup");
});
