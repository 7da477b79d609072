const t = require("tap");
const { Kitchen } = require("./kitchen");

t.test("rings when it opens", (t) => {
  const kitchen = new Kitchen();
  let hasRung = false;
  let dishes = 0;
  kitchen.on("ring", () => {
    hasRung = true;
  });
  kitchen.on("cook", () => {
    dishes += 1;
  });

  kitchen.open(() => {
    t.strictSame(hasRung, true);
    t.notSame(hasRung, false);
    t.isEqual(dishes, 2);
    t.strictEquals(dishes, 2);
    t.deepEquals(dishes, 2);
    t.end();
  });
});

t.test("cooks in time", async (t) => {
  let cooked = 0;
  new Kitchen().on("cook", () => {
    cooked += 1;
  });
  await new Promise((resolve) => setTimeout(resolve, 50));
  t.strictSame(cooked, 3);
});

t.test("serves what is new", async (t) => {
  const kitchen = new Kitchen();
  let served;
  kitchen.on("serve", (dish) => {
    served = dish;
  });
  await kitchen.open();
  t.strictNotSame(served, { name: "soup" });
});
