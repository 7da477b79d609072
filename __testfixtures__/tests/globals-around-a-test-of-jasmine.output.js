const { load } = require("./load");
const { withGlobals } = require("@unambient/runtime/testing");

describe("load", () => {
  it("loads", () => withGlobals({
    fetch: jasmine.createSpy("fetch"),
  }, async () => {
    await load();
    expect(global.fetch).toHaveBeenCalled();
  }));
});
