const assert = require("assert");
const { load } = require("./load");

describe("load", function () {
  it("loads", async function () {
    global.fetch = async () => ({ ok: true });
    global.retries = 0;
    assert.equal(await load(), true);
  });
});
