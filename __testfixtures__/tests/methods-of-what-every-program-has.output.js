const { withGlobals } = require("@unambient/runtime/testing");
const { greet, stamp, quit } = require("./shop");

it("greets", function () {
  const said = [];
  return withGlobals({
    "console.log": (text) => said.push(text),
    "console.warn": (text) => said.push(`! ${text}`),
  }, () => {
    greet("ann");
    expect(said).toEqual(["welcome, ann"]);
  });
});

it("stamps", () => withGlobals({ "Date.now": () => 7 }, async () => {
  await null;
  expect(stamp()).toBe(7);
}));

it("quits", () => withGlobals({
  "process.exit": () => {},
  "process.stdout.write": () => true,
}, () => {
  quit();
  expect(quit.code).toBe(0);
}));
