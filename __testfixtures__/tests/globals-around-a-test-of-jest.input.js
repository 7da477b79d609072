const { load } = require("./load");

describe("load", () => {
  it("loads", async () => {
    global.fetch = async () => ({ ok: true });
    expect(await load()).toBe(true);
  });
});
