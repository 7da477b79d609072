const { withGlobals } = require("@unambient/runtime/testing");
const { load, prepare } = require("./load");

describe("load", () => {
  test("loads", async () => {
    const prepared = await prepare();
    return withGlobals({
      fetch: jest.fn(async () => ({
  // from the tour
        status: 200,
        text: async () => `ok
and more`,
      })),
    }, async () => {
      expect(await load(prepared)).toBe(true);
      expect(fetch).toHaveBeenCalledTimes(1);
    });
  });

  test("loads again", function () {
    return withGlobals({
      fetch: jest.fn(() => ({
        status: 200,
      })),
    }, () => {
      expect(fetch().status).toBe(200);
    });
  });
});
