const assert = require("assert");
const { readPort, readHost } = require("./settings");

describe("settings", function () {
  it("read the port", function (done) {
    delete process.env.PORT;
    process.env.PORT = "8080";
    setImmediate(function () {
      assert.equal(readPort(), 8080);
      done();
    });
  });

  it("read the host", function (done) {
    // Whatever the machine says.
    delete process.env.HOST;
    process.env.HOST = "example.org";
    setImmediate(function () {
      assert.equal(readHost(), "example.org");
      done();
    });
  });

  it("read another host", function (done) {
    delete process.env.HOST; // Whatever the machine says.
    process.env.HOST = "example.com";
    setImmediate(function () {
      assert.equal(readHost(), "example.com");
      done();
    });
  });

  it("have a port without one", function (done) {
    delete process.env.PORT;
    delete process.env.HOST;
    setImmediate(function () {
      assert.equal(readPort(), 80);
      done();
    });
  });

  it("count how often they are read", function (done) {
    process.env.PORT = String(readPort());
    process.env.PORT = "9090";
    setImmediate(function () {
      assert.equal(readPort(), 9090);
      done();
    });
  });

  it("keep the host that is there", function (done) {
    delete process.env.HOST;
    process.env.HOST = process.env.HOST || "localhost";
    setImmediate(function () {
      assert.equal(readHost(), "localhost");
      done();
    });
  });
});
