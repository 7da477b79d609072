const assert = require("assert");
const { listen, readPort } = require("./settings");

it("reads the port", (done) => {
  const server = listen();
  process.env.PORT = "8080";
  server.once("ready", () => {
    assert.equal(readPort(), 8080);
    done();
  });
});
