// @flow
import { expect, it } from "vitest";
import { signal, waitFor } from "@unambient/runtime/testing";
import { kitchen, type Dish } from "./kitchen";

it("serves", async () => {
  let served: boolean = false;
  let called = 0;
  kitchen.on("served", (dish: Dish): void => {
    served = true;
    called++;
  });
  kitchen.open();
  await waitFor(() => served);
  expect(served).toBe(true);
});

it("tells the guest", async () => {
  let told: boolean = false;
  kitchen.tell((dish: Dish) => {
    told = true;
  });
  await waitFor(() => told);
  expect(told).toBe(true);
});

it("fails", async () => {
  let failed: ?Error;
  const caught = signal();
  await kitchen.burn().catch((error: Error) => {
    failed = error;
    caught.set(error);
  });
  expect(failed).toBe(kitchen.fire);
  expect(caught.value).toBe(kitchen.fire);
});
