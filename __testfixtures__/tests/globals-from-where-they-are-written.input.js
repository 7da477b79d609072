const { load, prepare } = require("./load");

describe("load", () => {
  test("loads", async () => {
    const prepared = await prepare();
    global.fetch = jest.fn(async () => ({ ok: true }));
    expect(await load(prepared)).toBe(true);
    expect(fetch).toHaveBeenCalledTimes(1);
  });
});
