const assert = require("assert");
const { Shop } = require("./shop");

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

it("says that it is closed", async () => {
  let error = null;
  new Shop().onError((problem) => {
    error = problem;
  });
  await sleep(30);
  assert.ok(error instanceof Error);
  assert.match(error.message, /closed/);
});
