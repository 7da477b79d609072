const { withGlobals } = require("@unambient/runtime/testing");
const { load } = require("./load");

describe("load", () => {
  it("loads", () => withGlobals({
    fetch: async () => ({ ok: true }),
  }, async () => {
    expect(await load()).toBe(true);
  }));
});
