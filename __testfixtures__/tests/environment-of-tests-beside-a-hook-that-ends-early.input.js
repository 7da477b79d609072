const assert = require("assert");
const { close, readHome, readPort } = require("./settings");

describe("settings", () => {
  let isOpen = false;

  beforeEach(() => {
    delete process.env.PORT;
  });
  // Closed again only where a test has opened it.
  afterEach(() => {
    if (!isOpen) return;
    close();
  });

  it("have no port", () => {
    assert.equal(readPort(), 0);
  });

  describe("of a shop", () => {
    // Asked for twice.
    it("have a port", (done) => {
      process.env.PORT = "8080";
      isOpen = true;
      assert.equal(readPort(), 8080);
      setImmediate(done);
    });

    it("have a home", () => {
      process.env.PORT = "8081";
      assert.equal(readHome(), "http://localhost:8081");
      const saved = process.env.HOME;
      process.env.HOME = "/home/ann";
      assert.equal(readHome(), "/home/ann");
      process.env.HOME = saved;
    });
  });
});
