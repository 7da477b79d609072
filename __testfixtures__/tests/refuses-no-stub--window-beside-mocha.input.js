const assert = require("assert");
const { load } = require("./load");

describe("load", function () {
  it("loads", async function () {
    window.retries = 3;
    await load();
    assert.equal(window.retries, 0);
  });
});
