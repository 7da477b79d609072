const assert = require("assert");
const { close, readUrl } = require("./settings");

describe("address", () => {
  beforeEach(() => {
    delete process.env.HOST;
    delete process.env.PORT;
    delete process.env.SCHEME;
    delete process.env.PATHNAME;
  });

  afterEach(() => {
    close();
  });

  it("is of this host", (done) => {
    process.env.PORT = "8080";
    assert.equal(readUrl(), "http://localhost:8080");
    setImmediate(done);
  });

  it("has a fragment", (done) => {
    process.env.FRAGMENT = "top";
    assert.equal(readUrl(), "http://localhost#top");
    delete process.env.SCHEME;
    assert.equal(readUrl(), "http://localhost#top");
    setImmediate(done);
  });
});
