import { expect, test } from "vitest";
import { waitFor } from "@unambient/runtime/testing";
import { Shop } from "./shop";

test("announces dishes", async () => {
  const dishes: { name: string }[] = [];
  new Shop().onServe((dish: { name: string }) => dishes.push(dish));
  await waitFor(() => dishes.length >= 1, { atLeast: 25 });
  expect(dishes.map((dish) => dish.name)).toEqual(["soup"]);
  expect(dishes).toHaveLength(1);
});
