const test = require("ava");
const { stubEnv, unstubEnv } = require("@unambient/runtime/testing");
const { readPort } = require("./settings");

test.serial.before(() => {
  stubEnv("PORT", "8080");
});

test.after.always(() => {
  unstubEnv("PORT");
});

test("reads the port", (t) => {
  t.is(readPort(), 8080);
});
