const assert = require("assert");
const { withEnv } = require("@unambient/runtime/testing");
const { readPort, settings } = require("./settings");

it("reads the port", function (done) {
  this.timeout(1000);

  return withEnv({ PORT: "8080" }, () => {
    settings.load();

    assert.equal(readPort(), 8080);

    done();
  });
});

it("reads the host", (done) => withEnv({ HOST: "shop" }, () => {
  assert.equal(settings.host(), "shop");
  done();
}));
