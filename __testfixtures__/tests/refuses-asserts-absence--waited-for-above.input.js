const assert = require("assert");
const util = require("async-test-util");
const { Kitchen } = require("./kitchen");

describe("kitchen", () => {
  it("rings once", async () => {
    const kitchen = new Kitchen();
    const rung = [];
    kitchen.on("ring", (dish) => rung.push(dish));
    kitchen.open();

    await util.waitUntil(() => rung.length >= 1);
    await util.wait(100);
    assert.equal(rung.length, 1);
  });

  it("rings once for each of two", async () => {
    const [one, other] = [new Kitchen(), new Kitchen()];
    const rung = [];
    const served = [];
    one.on("ring", (dish) => rung.push(dish));
    other.on("serve", (dish) => served.push(dish));
    one.open();

    await util.waitUntil(() => {
      return rung.length === 1;
    });
    assert.equal(rung[0], "soup");
    await util.waitUntil(() => served.length === 1);
    await util.wait(100);
    assert.equal(rung.length, 1);
    assert.equal(served.length, 1);
  });
});
