const test = require("ava");
const { readPort } = require("./settings");

test.serial.before(() => {
  process.env.PORT = "8080";
});

test("reads the port", (t) => {
  t.is(readPort(), 8080);
});
