const { describe, it } = require("mocha");
const expect = require("expect.js");
const { Socket } = require("./socket");

describe("close", () => {
  it("says why", (done) => {
    const socket = new Socket();
    let reason = null;
    socket.on("close", (why) => {
      reason = why;
    });
    socket.drop();
    setTimeout(() => {
      expect(reason).to.be("transport close");
      done();
    }, 100);
  });
});
