const { load } = require("./load");

describe("load", () => {
  it("loads", async () => {
    global.fetch = jasmine.createSpy("fetch");
    await load();
    expect(global.fetch).toHaveBeenCalled();
  });
});
