const assert = require("assert");
const { readHome } = require("./settings");

it("reads the home", () => {
  assert.equal(readHome(), "/home/bob");
  process.env.HOME = "/home/ann";
});
