import { expect, test } from "vitest";
import { Shop } from "./shop";

test("announces dishes", async () => {
  const dishes: { name: string }[] = [];
  new Shop().onServe((dish: { name: string }) => dishes.push(dish));
  await new Promise((done) => setTimeout(done, 25));
  expect(dishes.map((dish) => dish.name)).toEqual(["soup"]);
  expect(dishes).toHaveLength(1);
});
