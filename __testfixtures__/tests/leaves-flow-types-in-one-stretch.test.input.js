// @flow
import { expect, it } from "vitest";
import { kitchen, type Dish } from "./kitchen";

it("hands on what is served", () => {
  let served: ?Dish = null;
  const told: Array<Dish> = [];
  kitchen.serve((dish: Dish): void => {
    served = dish;
    told.push(dish);
  });
  expect(served).toBe(told[0]);
});
