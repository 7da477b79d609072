const assert = require("assert");
const { load } = require("./load");
const { withGlobals } = require("@unambient/runtime/testing");

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
