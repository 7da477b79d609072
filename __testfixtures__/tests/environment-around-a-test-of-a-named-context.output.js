const test = require("tape");
const { withEnv } = require("@unambient/runtime/testing");
const { readHost, readPort } = require("./settings");

test("settings", (suite) => {
  suite.test("have a port", (t) => withEnv({ PORT: "8080" }, () => {
    t.equal(readPort(), 8080);
    t.end();
  }));

  suite.test("have parts", (part) => {
    part.test("and a host", (t) => withEnv({ HOST: "shop.example" }, () => {
      t.equal(readHost(), "shop.example");
      t.end();
    }));
    part.end();
  });
  suite.end();
});
