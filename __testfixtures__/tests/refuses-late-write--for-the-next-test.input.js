const assert = require("assert");
const { readHome } = require("./settings");

describe("home", () => {
  it("is what it was", () => {
    assert.equal(readHome(), "/home/bob");
    process.env.HOME = "/home/ann";
  });

  it("is another one", () => {
    assert.equal(readHome(), "/home/ann");
  });
});
