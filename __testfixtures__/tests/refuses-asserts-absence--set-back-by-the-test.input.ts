import { expect, it } from "vitest";
import { open, order } from "./kitchen.ts";

it("takes its time for each dish", async () => {
  let served = false;
  order("soup").then(() => {
    served = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 30));
  await order("bread");
  expect(served).toBe(true);
  served = false;
  order("cake").then(() => {
    served = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 15));
  expect(served).toBe(false);
});

it("begins with no guests", async () => {
  let kitchen = open();
  kitchen.seat("anna");
  expect(kitchen.guests).toHaveLength(1);
  kitchen = open();
  await new Promise((resolve) => setTimeout(resolve, 15));
  expect(kitchen.guests).toHaveLength(0);
});
