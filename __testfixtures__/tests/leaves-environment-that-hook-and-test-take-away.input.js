const assert = require("assert");
const { close, readUrl } = require("./settings");

describe("address", () => {
  beforeEach(() => {
    delete process.env.SCHEME;
  });

  afterEach(() => {
    close();
  });

  it("has no scheme", (done) => {
    assert.equal(readUrl(), "localhost");
    delete process.env.SCHEME;
    assert.equal(readUrl(), "localhost");
    setImmediate(done);
  });
});
