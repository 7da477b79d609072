const assert = require("assert");
const { readPort, settings } = require("./settings");

it("reads the port", function (done) {
  this.timeout(1000);

  process.env["PORT"] = "8080";
  settings.load();

  assert.equal(readPort(), 8080);

  done();
});

it("reads the host", (done) => {
  process.env.HOST = "shop";
  assert.equal(settings.host(), "shop");
  done();
});
