import assert from "node:assert";
import { it } from "node:test";
import { waitFor } from "@unambient/runtime/testing";
import { Shop } from "./shop.js";

it("serves one after the other", async () => {
  const served = [];
  const shop = new Shop((dish) => served.push(dish));
  for (let i = 0; i < 3; i++) {
    shop.order("soup");
    await waitFor(() => served.length === i + 1, { atLeast: 20 });
    assert.equal(served.length, i + 1);
  }
});
