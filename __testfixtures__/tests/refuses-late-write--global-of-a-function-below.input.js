const { load } = require("./load");

test("loads", async () => {
  global.fetch = answer;
  expect(await load()).toBe(true);

  async function answer() {
    return { ok: true };
  }
});
