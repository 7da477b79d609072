import { expect, it } from "vitest";
import { waitFor } from "@unambient/runtime/testing";
import { Shop } from "./shop";

it("tells of each order", async () => {
  const told: string[] = [];
  const shop = new Shop((name: string) => told.push(name));
  shop.order("soup");
  await waitFor(() => told.length >= 1, { atLeast: 5 });
  expect(told.length).toBe(1);
});
