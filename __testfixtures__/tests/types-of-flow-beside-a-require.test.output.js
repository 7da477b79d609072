/**
 * @flow
 */
import type { Dish } from "../kitchen";
const { signal } = require("@unambient/runtime/testing");
const kitchen = require("../kitchen");

describe("kitchen", () => {
  it("serves what is ordered", async () => {
    const served = signal();
    kitchen.on("served", (dish: Dish) => {
      served.set(dish);
    });
    await kitchen.order("soup");
    expect(served.value).toBe("soup");
  });
});
