const { load } = require("./load");
const { withGlobals } = require("@unambient/runtime/testing");

test("asks again", () => withGlobals({
  fetch: async () => ({ ok: false }),
}, async () => {
  expect(await load()).toBe(false);
  global.fetch = async () => ({ ok: true });
  expect(await load()).toBe(true);
}));
