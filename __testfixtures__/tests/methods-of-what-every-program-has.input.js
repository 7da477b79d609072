const { greet, stamp, quit } = require("./shop");

it("greets", function () {
  const said = [];
  global.console.log = (text) => said.push(text);
  console.warn = (text) => said.push(`! ${text}`);
  greet("ann");
  expect(said).toEqual(["welcome, ann"]);
});

it("stamps", async () => {
  Date.now = () => 7;
  await null;
  expect(stamp()).toBe(7);
});

it("quits", () => {
  process.exit = () => {};
  process.stdout.write = () => true;
  quit();
  expect(quit.code).toBe(0);
});
