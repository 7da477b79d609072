const assert = require("assert");
const { readHome } = require("./settings");

it("reads the home", () => {
  process.env.HOME = undefined;
  assert.equal(readHome(), "undefined");
});
