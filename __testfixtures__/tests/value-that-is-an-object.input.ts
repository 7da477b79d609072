import { expect, it } from "vitest";
import { Shop } from "./shop";

it("hands over the order", async () => {
  let order: { dish: string } | undefined;
  new Shop().onOrder((next: { dish: string }) => {
    order = next;
  });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(order).toEqual({ dish: "soup" });
});
