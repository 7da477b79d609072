import assert from "node:assert";
import { test } from "node:test";
import { waitFor } from "@unambient/runtime/testing";

class Shop {
  on(event: "serve", listener: (dish: string) => void): void {
    listener(event);
  }
}

test("serves in order", async () => {
  const served: string[] = [];
  const shop = new Shop();
  shop.on("serve", (dish) => served.push(dish));
  await waitFor(() => served.length >= 2, { atLeast: 50 });
  assert.deepEqual(served, ["soup", "bread"]);
});
