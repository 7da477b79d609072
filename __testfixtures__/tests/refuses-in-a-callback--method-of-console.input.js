const { load, onLoad } = require("./load");

test("warns", async () => {
  const lines = new Set();
  onLoad(() => {
    console.warn = (line) => lines.add(line);
  });
  await load();
  expect([...lines]).toEqual(["late"]);
});
