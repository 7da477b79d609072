const { load } = require("./load");

beforeEach(() => {
  delete global.offline;
});

test("loads what it has", async () => {
  global.offline = true;
  expect(await load()).toBe("soup");
});
