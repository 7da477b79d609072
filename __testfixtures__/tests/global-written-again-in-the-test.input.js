const { load } = require("./load");

test("asks again", async () => {
  global.fetch = async () => ({ ok: false });
  expect(await load()).toBe(false);
  global.fetch = async () => ({ ok: true });
  expect(await load()).toBe(true);
});
