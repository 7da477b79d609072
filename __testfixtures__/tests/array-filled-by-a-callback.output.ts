import { expect, it } from "vitest";
import { waitFor } from "@unambient/runtime/testing";
import { Shop } from "./shop";

it("serves in order", async () => {
  const served: string[] = [];
  const shop = new Shop();
  shop.onServe((dish: string) => served.push(dish));
  shop.order("soup", "bread");
  await waitFor(() => served.length >= 2, { atLeast: 50 });
  expect(served).toEqual(["soup", "bread"]);
});
