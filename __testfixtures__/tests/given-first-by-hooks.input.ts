import { strict as assert } from "node:assert";
import { Shop } from "./shop";

describe("shop", () => {
  let calls: number;
  let isOpen: boolean;
  let served: string[];
  let last: string | null;
  let all: string[];
  let greeting: string | undefined;
  let shop: Shop;

  beforeEach(() => {
    calls = 0;
    isOpen = false;
    served = [];
    last = null;
    all = [];
    shop = new Shop();
    shop.onGreet(() => {
      greeting = "welcome";
    });
  });

  afterEach(() => {
    last = null;
  });

  it("serves what was ordered", async () => {
    shop.onOpen(() => {
      isOpen = true;
      calls++;
    });
    shop.onServe((dish: string) => {
      served.push(dish);
      last = dish;
      greeting = "enjoy";
      all = all.concat(dish);
    });
    await shop.open();
    await shop.order("soup");
    assert.equal(greeting, "enjoy");
    assert.equal(calls, 1);
    assert.equal(isOpen, true);
    assert.deepEqual(served, ["soup"]);
    served = [];
    await shop.order("bread");
    assert.equal(served[0], "bread");
    assert.equal(last, "bread");
    assert.deepEqual(all, ["soup", "bread"]);
  });
});
