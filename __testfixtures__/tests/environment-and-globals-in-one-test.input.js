const { load } = require("./load");

test("loads", async () => {
  process.env.KITCHEN = "open";
  const told = [];
  console.warn = (line) => told.push(line);
  global.fetch = async () => ({ ok: true });
  expect(await load()).toBe(true);
  expect(told).toEqual([]);
});
