const { load, onLoad } = require("./load");

test("warns", async () => {
  const lines = [];
  onLoad(() => {
    console.warn = (line) => lines.push(line);
  });
  await load();
  expect(lines).toEqual(["late"]);
});
