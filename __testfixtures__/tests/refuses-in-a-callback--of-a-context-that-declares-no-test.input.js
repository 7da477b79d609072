const test = require("tape");
const { readPort } = require("./settings");

test("settings", (suite) => {
  suite.on("end", () => {
    process.env.PORT = "8080";
    suite.equal(readPort(), 8080);
  });
  suite.end();
});
