const { withGlobals } = require("@unambient/runtime/testing");
const { load } = require("./load");

describe("load", () => {
  it("loads", () => withGlobals({
    fetch: jasmine.createSpy("fetch"),
  }, async () => {
    await load();
    expect(global.fetch).toHaveBeenCalled();
  }));
});
