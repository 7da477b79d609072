const assert = require("node:assert");
const { test } = require("node:test");
const { Shop } = require("./shop");

test("serves nobody on Sunday", async () => {
  const served = [];
  new Shop("Sunday").onServe((dish) => served.push(dish));
  await new Promise((resolve) => setTimeout(resolve, 30));
  assert.deepStrictEqual(served, []);
  assert.equal(served.length, 0);
});
