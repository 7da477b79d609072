const {
  recording,
  withEnv,
  withGlobals,
} = require("@unambient/runtime/testing");
const { load } = require("./load");

test("loads", () => withEnv({ KITCHEN: "open" }, async () => {
  const told = recording();
  return withGlobals({
    "console.warn": (line) => told.push(line),
    fetch: async () => ({ ok: true }),
  }, async () => {
    expect(await load()).toBe(true);
    expect(told).toEqual([]);
  });
}));
