const assert = require("assert");
const { stubEnv, unstubEnv } = require("@unambient/runtime/testing");
const { close, readUrl } = require("./settings");

describe("address", () => {
  beforeEach(() => {
    stubEnv("HOST", undefined);
    delete process.env.PORT;
    delete process.env.SCHEME;
    stubEnv("PATHNAME", undefined);
  });

  afterEach(() => {
    close();
    unstubEnv("HOST", "PATHNAME");
    unstubEnv("PORT", "FRAGMENT");
  });

  it("is of this host", (done) => {
    stubEnv("PORT", "8080");
    assert.equal(readUrl(), "http://localhost:8080");
    setImmediate(done);
  });

  it("has a fragment", (done) => {
    stubEnv("FRAGMENT", "top");
    assert.equal(readUrl(), "http://localhost#top");
    delete process.env.SCHEME;
    assert.equal(readUrl(), "http://localhost#top");
    setImmediate(done);
  });
});
