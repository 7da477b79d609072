const { load } = require("./load");

console.warn = () => undefined;

test("loads", async () => {
  expect(await load()).toBe(true);
});
