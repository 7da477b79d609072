import { expect, it } from "vitest";
import { waitFor } from "@unambient/runtime/testing";
import { Shop } from "./shop";

it("serves what was ordered first", async () => {
  const served: (string | undefined)[] = [];
  const shop = new Shop();
  const first = shop.menu();
  shop.onServe((dish: string) => served.push(dish));
  shop.order(first);
  await waitFor(() => served.length > 0 && served[0] === first, {
    atLeast: 50,
  });
  expect(served.length).toBeGreaterThan(0);
  expect(served[0]).toBe(first);
});
