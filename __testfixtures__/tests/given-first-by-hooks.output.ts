import { strict as assert } from "node:assert";
import { recording, signal } from "@unambient/runtime/testing";
import { Shop } from "./shop";

describe("shop", () => {
  const calls = signal();
  const isOpen = signal();
  const served = recording<string>();
  const last = signal<string | null>(null);
  const all = signal<string[]>([]);
  const greeting = signal<string | undefined>();
  let shop: Shop;

  beforeEach(() => {
    calls.reset();
    isOpen.reset();
    served.length = 0;
    last.reset();
    all.reset();
    shop = new Shop();
    shop.onGreet(() => {
      greeting.set("welcome");
    });
  });

  afterEach(() => {
    last.reset();
  });

  it("serves what was ordered", async () => {
    shop.onOpen(() => {
      isOpen.set();
      calls.set();
    });
    shop.onServe((dish: string) => {
      served.push(dish);
      last.set(dish);
      greeting.set("enjoy");
      all.set(all.value.concat(dish));
    });
    await shop.open();
    await shop.order("soup");
    assert.equal(greeting.value, "enjoy");
    assert.equal(calls.count, 1);
    assert.equal(isOpen.isSet, true);
    assert.deepEqual(served, ["soup"]);
    served.length = 0;
    await shop.order("bread");
    assert.equal(served[0], "bread");
    assert.equal(last.value, "bread");
    assert.deepEqual(all.value, ["soup", "bread"]);
  });
});
