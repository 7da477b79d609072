const { withGlobals } = require("@unambient/runtime/testing");
const { load, prepare } = require("./load");

test("loads", async () => {
  const prepared = await prepare();
  return withGlobals({
    fetch: async () => ({
    // from the tour
      status: 200,
      text: async () => `ok
and more`,
    }),
  }, async () => {
    expect(await load(prepared)).toBe(true);
  });
});

test("loads again", function () {
  return withGlobals({
    fetch: () => ({
      status: 200,
    }),
  }, () => {
    expect(fetch().status).toBe(200);
  });
});
