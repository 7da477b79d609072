const assert = require("assert");
const { withGlobals } = require("@unambient/runtime/testing");
const { load } = require("./load");

describe("load", function () {
  it("loads", function () {
    return withGlobals({
      fetch: async () => ({ ok: true }),
      retries: 0,
    }, async () => {
      assert.equal(await load(), true);
    });
  });
});
