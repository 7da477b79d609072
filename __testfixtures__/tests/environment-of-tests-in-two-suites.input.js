const assert = require("assert");
const { readHost, readPort, stop } = require("./settings");

describe("port", function () {
  this.timeout(500);

  // The first of them.
  it("is read", function (done) {
    process.env.PORT = "8080";
    assert.equal(readPort(), 8080);
    setTimeout(done, 1);
  });

  it("is read again", function () {
    process.env.PORT = "8081";
    assert.equal(readPort(), 8081);
  });
});

describe("host", function () {
  afterEach(function () {
    stop();
  });

  ["a", "b"].forEach(function (host) {
    it(`is ${host}`, function () {
      process.env.HOST = host;
      assert.equal(readHost(), host);
    });
  });

  it("is none", function () {
    delete process.env.HOST;
    process.env.PORT = "0";
    assert.equal(readHost(), undefined);
    assert.equal(readPort(), 0);
  });
});

describe("neither", function () {
  it("is taken away by the test itself", function () {
    process.env.PORT = "1";
    assert.equal(readPort(), 1);
    delete process.env.PORT;
  });
});
