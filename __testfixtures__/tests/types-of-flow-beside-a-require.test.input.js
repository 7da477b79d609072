/**
 * @flow
 */
import type { Dish } from "../kitchen";
const kitchen = require("../kitchen");

describe("kitchen", () => {
  it("serves what is ordered", async () => {
    let served;
    kitchen.on("served", (dish: Dish) => {
      served = dish;
    });
    await kitchen.order("soup");
    expect(served).toBe("soup");
  });
});
