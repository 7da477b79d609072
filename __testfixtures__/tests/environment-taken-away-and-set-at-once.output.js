const assert = require("assert");
const { stubEnv, unstubEnv } = require("@unambient/runtime/testing");
const { readPort, readHost } = require("./settings");

describe("settings", function () {
  afterEach(function () {
    unstubEnv("PORT", "HOST");
  });

  it("read the port", function (done) {
    stubEnv("PORT", "8080");
    setImmediate(function () {
      assert.equal(readPort(), 8080);
      done();
    });
  });

  it("read the host", function (done) {
    // Whatever the machine says.
    stubEnv("HOST", "example.org");
    setImmediate(function () {
      assert.equal(readHost(), "example.org");
      done();
    });
  });

  it("read another host", function (done) {
    stubEnv("HOST", undefined); // Whatever the machine says.
    stubEnv("HOST", "example.com");
    setImmediate(function () {
      assert.equal(readHost(), "example.com");
      done();
    });
  });

  it("have a port without one", function (done) {
    stubEnv("PORT", undefined);
    stubEnv("HOST", undefined);
    setImmediate(function () {
      assert.equal(readPort(), 80);
      done();
    });
  });

  it("count how often they are read", function (done) {
    stubEnv("PORT", String(readPort()));
    stubEnv("PORT", "9090");
    setImmediate(function () {
      assert.equal(readPort(), 9090);
      done();
    });
  });

  it("keep the host that is there", function (done) {
    stubEnv("HOST", undefined);
    stubEnv("HOST", String(process.env.HOST || "localhost"));
    setImmediate(function () {
      assert.equal(readHost(), "localhost");
      done();
    });
  });
});
