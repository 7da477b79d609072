const assert = require("assert");
const sinon = require("sinon");
const { Shop } = require("./shop");

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

it("does not tell of what nobody ordered", async () => {
  const told = sinon.spy();
  new Shop().onOrder(told);
  await sleep(30);
  assert(told.notCalled);
});
