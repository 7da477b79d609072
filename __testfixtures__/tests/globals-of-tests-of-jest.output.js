const { stubGlobal, unstubGlobal } = require("@unambient/runtime/testing");
const { load, prepare } = require("./load");

describe("load", () => {
  afterEach(() => {
    unstubGlobal("fetch");
  });

  test("loads", async () => {
    const prepared = await prepare();
    stubGlobal("fetch", jest.fn(async () => ({
  // from the tour
      status: 200,
      text: async () => `ok
and more`,
    })));
    expect(await load(prepared)).toBe(true);
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  test("loads again", function () {
    stubGlobal("fetch", jest.fn(() => ({
      status: 200,
    })));
    expect(fetch().status).toBe(200);
  });
});
