const assert = require("assert");
const { stubEnv, unstubEnv } = require("@unambient/runtime/testing");
const { close, readUrl } = require("./settings");

describe("address", () => {
  afterEach(() => {
    close();
  });
  afterEach(() => readUrl.reset());

  afterEach(() => {
    unstubEnv("PORT");
  });

  it("is of this host", () => {
    assert.equal(readUrl(), "http://localhost");
  });

  describe("elsewhere", () => {
    beforeEach(() => {
      process.env.HOST = "example.org";
    });

    it("is that of another port", (done) => {
      stubEnv("PORT", "8080");
      process.env.HOST = "example.com";
      assert.equal(readUrl(), "http://example.com:8080");
      setImmediate(done);
    });
  });

  it("has no port", (done) => {
    stubEnv("PORT", "0");
    assert.equal(readUrl(), "http://localhost");
    const saved = process.env.SCHEME;
    process.env.SCHEME = "ftp";
    assert.equal(readUrl(), "ftp://localhost");
    process.env.SCHEME = saved;
    setImmediate(done);
  });

  it("has no path", () => {
    process.env.HOME_PAGE = undefined;
    assert.equal(readUrl(), "http://localhost");
  });

  it("has a path", (done) => {
    process.env.HOME_PAGE = "/a";
    assert.equal(readUrl(), "http://localhost/a");
    setImmediate(done);
  });
});
