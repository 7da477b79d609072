const assert = require("assert");
const { readHome } = require("./settings");

it("reads the home", () => {
  for (const key of ["HOME", "USER"]) process.env[key] = "none";
  assert.equal(readHome(), "none");
  process.env.HOME = "/home/ann";
  assert.equal(readHome(), "/home/ann");
});
