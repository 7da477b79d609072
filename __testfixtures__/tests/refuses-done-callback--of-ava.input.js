const test = require("ava");
const { loadPort } = require("./settings");

test.cb("reads the port", (t) => {
  process.env.PORT = "8080";
  loadPort((port) => {
    t.is(port, 8080);
    t.end();
  });
});
