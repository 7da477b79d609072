const t = require("tap");
const { signal, waitFor } = require("@unambient/runtime/testing");
const { Kitchen } = require("./kitchen");

t.test("rings when it opens", (t) => {
  const kitchen = new Kitchen();
  const hasRung = signal();
  const dishes = signal();
  kitchen.on("ring", () => {
    hasRung.set();
  });
  kitchen.on("cook", () => {
    dishes.set();
  });

  kitchen.open(() => {
    t.strictSame(hasRung.isSet, true);
    t.notSame(hasRung.isSet, false);
    t.isEqual(dishes.count, 2);
    t.strictEquals(dishes.count, 2);
    t.deepEquals(dishes.count, 2);
    t.end();
  });
});

t.test("cooks in time", async (t) => {
  let cooked = 0;
  new Kitchen().on("cook", () => {
    cooked += 1;
  });
  await waitFor(() => cooked >= 3, { atLeast: 50 });
  t.strictSame(cooked, 3);
});

t.test("serves what is new", async (t) => {
  const kitchen = new Kitchen();
  const served = signal();
  kitchen.on("serve", (dish) => {
    served.set(dish);
  });
  await kitchen.open();
  t.strictNotSame(served.value, { name: "soup" });
});
