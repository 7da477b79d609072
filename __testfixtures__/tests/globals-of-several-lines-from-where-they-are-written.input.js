const { load, prepare } = require("./load");

test("loads", async () => {
  const prepared = await prepare();
  global.fetch = async () => ({
  // from the tour
    status: 200,
    text: async () => `ok
and more`,
  });
  expect(await load(prepared)).toBe(true);
});

test("loads again", function () {
  global.fetch = () => ({
    status: 200,
  });
  expect(fetch().status).toBe(200);
});
