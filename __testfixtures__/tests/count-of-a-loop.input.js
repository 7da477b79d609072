import assert from "node:assert";
import { it } from "node:test";
import { Shop } from "./shop.js";

it("serves one after the other", async () => {
  const served = [];
  const shop = new Shop((dish) => served.push(dish));
  for (let i = 0; i < 3; i++) {
    shop.order("soup");
    await new Promise((resolve) => setTimeout(resolve, 20));
    assert.equal(served.length, i + 1);
  }
});
