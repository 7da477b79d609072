const { load } = require("./load");
const { withEnv, withGlobals } = require("@unambient/runtime/testing");

test("loads", () => withEnv({ KITCHEN: "open" }, async () => {
  const told = [];
  return withGlobals({
    "console.warn": (line) => told.push(line),
    fetch: async () => ({ ok: true }),
  }, async () => {
    expect(await load()).toBe(true);
    expect(told).toEqual([]);
  });
}));
