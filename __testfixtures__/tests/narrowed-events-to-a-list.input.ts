import assert from "node:assert";
import { test } from "node:test";

class Shop {
  on(event: "serve", listener: (dish: string) => void): void {
    listener(event);
  }
}

test("serves in order", async () => {
  const served: string[] = [];
  const shop = new Shop();
  shop.on("serve", (dish) => served.push(dish));
  await new Promise((resolve) => setTimeout(resolve, 50));
  assert.deepEqual(served, ["soup", "bread"]);
});
