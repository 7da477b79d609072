import { expect, it } from "vitest";
import { waitFor } from "@unambient/runtime/testing";
import { Shop } from "./shop";

it("counts the orders of a dish", async () => {
  const counts = new Map<string, number>();
  const shop = new Shop();
  shop.onOrder((dish: string) => counts.set(dish, (counts.get(dish) ?? 0) + 1));
  shop.order("soup");
  await waitFor(() => counts.get("soup") === 1, { atLeast: 30 });
  expect(counts.get("soup")).toBe(1);
});
