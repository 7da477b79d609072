import { expect, it } from "@jest/globals";
import { signal } from "@unambient/runtime/testing";
import { Shop } from "./shop";

it("serves in order", async () => {
  const done = signal();
  const served: string[] = [];
  const shop = new Shop();
  shop.onServe((dish: string) => {
    served.push(dish);
    if (served.length === 2) {
      expect(served).toEqual(["soup", "bread"]);
      done.set();
    }
  });
  shop.order("soup", "bread");
  await done.wait({ timeout: Infinity });
});
