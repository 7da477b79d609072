const { load } = require("./load");
const { withGlobals } = require("@unambient/runtime/testing");

describe("load", () => {
  it("loads", () => withGlobals({
    fetch: async () => ({ ok: true }),
  }, async () => {
    expect(await load()).toBe(true);
  }));
});
