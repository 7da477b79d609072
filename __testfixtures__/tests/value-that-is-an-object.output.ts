import { expect, it } from "vitest";
import { waitFor } from "@unambient/runtime/testing";
import { Shop } from "./shop";

it("hands over the order", async () => {
  let order: { dish: string } | undefined;
  new Shop().onOrder((next: { dish: string }) => {
    order = next;
  });
  await waitFor(() => order != null, { atLeast: 20 });
  expect(order).toEqual({ dish: "soup" });
});
