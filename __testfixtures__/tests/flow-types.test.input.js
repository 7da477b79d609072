// @flow
import { expect, it } from "vitest";
import { kitchen, type Dish } from "./kitchen";

it("serves", async () => {
  let served: boolean = false;
  let called = 0;
  kitchen.on("served", (dish: Dish): void => {
    served = true;
    called++;
  });
  kitchen.open();
  await new Promise((resolve: () => void) => setTimeout(resolve, 50));
  expect(served).toBe(true);
});

it("tells the guest", async () => {
  let told: boolean = false;
  kitchen.tell((dish: Dish) => {
    told = true;
  });
  await new Promise((resolve: () => void) => setTimeout(resolve, 50));
  expect(told).toBe(true);
});

it("fails", async () => {
  let failed: ?Error;
  let caught;
  await kitchen.burn().catch((error: Error) => {
    failed = error;
    caught = error;
  });
  expect(failed).toBe(kitchen.fire);
  expect(caught).toBe(kitchen.fire);
});
