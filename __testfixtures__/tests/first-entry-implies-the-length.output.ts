import { expect, it } from "vitest";
import { waitFor } from "@unambient/runtime/testing";
import { Shop } from "./shop";

it("serves soup first", async () => {
  const served: string[] = [];
  const shop = new Shop();
  shop.onServe((dish: string) => served.push(dish));
  shop.order("soup");
  await waitFor(() => served[0] === "soup", { atLeast: 50 });
  expect(served.length).toBeGreaterThan(0);
  expect(served[0]).toBe("soup");
});
