const assert = require("assert");
const { load } = require("./load");

test("loads", async () => {
  const before = load(answer);
  global.fetch = answer;
  assert.equal(await before, true);

  async function answer() {
    return { ok: true };
  }
});
