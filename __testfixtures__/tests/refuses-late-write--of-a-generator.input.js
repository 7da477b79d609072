const assert = require("assert");
const { readHome } = require("./settings");

it("reads the home", function* () {
  process.env.HOME = "/home/ann";
  assert.equal(yield readHome(), "/home/ann");
});
