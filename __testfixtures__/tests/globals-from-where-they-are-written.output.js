const { withGlobals } = require("@unambient/runtime/testing");
const { load, prepare } = require("./load");

describe("load", () => {
  test("loads", async () => {
    const prepared = await prepare();
    return withGlobals({ fetch: jest.fn(async () => ({ ok: true })) }, async () => {
      expect(await load(prepared)).toBe(true);
      expect(fetch).toHaveBeenCalledTimes(1);
    });
  });
});
