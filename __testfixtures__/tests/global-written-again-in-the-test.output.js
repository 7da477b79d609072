const { withGlobals } = require("@unambient/runtime/testing");
const { load } = require("./load");

test("asks again", () => withGlobals({
  fetch: async () => ({ ok: false }),
}, async () => {
  expect(await load()).toBe(false);
  global.fetch = async () => ({ ok: true });
  expect(await load()).toBe(true);
}));
