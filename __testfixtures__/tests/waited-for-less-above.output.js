const assert = require("assert");
const util = require("async-test-util");
const { waitFor } = require("@unambient/runtime/testing");
const { Kitchen } = require("./kitchen");

describe("kitchen", () => {
  it("rings for each dish", async () => {
    const kitchen = new Kitchen();
    const rung = [];
    kitchen.on("ring", (dish) => rung.push(dish));

    await util.waitUntil(() => rung.length >= 1);
    await waitFor(() => rung.length >= 2, { atLeast: 100 });
    assert.equal(rung.length, 2);
  });

  it("rings again", async () => {
    const kitchen = new Kitchen();
    let calls = 0;
    kitchen.on("ring", () => calls++);

    await util.waitUntil(() => calls >= 1);
    kitchen.reopen();
    await waitFor(() => calls >= 1, { atLeast: 100 });
    assert.equal(calls, 1);
  });

  it("rings and serves", async () => {
    const kitchen = new Kitchen();
    const rung = [];
    const served = [];
    kitchen.on("ring", (dish) => rung.push(dish));
    kitchen.on("serve", (dish) => served.push(dish));

    await util.waitUntil(() => rung.length >= 1);
    await waitFor(() => rung.length >= 1 && served.length >= 1, {
      atLeast: 100,
    });
    assert.equal(rung.length, 1);
    assert.equal(served.length, 1);
  });

  it("rings when it is told how", async () => {
    const kitchen = new Kitchen();
    const rung = [];
    kitchen.on("ring", (dish) => rung.push(dish));

    await kitchen.openUnless(() => rung.length >= 1);
    await waitFor(() => rung.length >= 1, { atLeast: 100 });
    assert.equal(rung.length, 1);
  });
});
