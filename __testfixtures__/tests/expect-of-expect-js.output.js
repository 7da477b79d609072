const { describe, it } = require("mocha");
const expect = require("expect.js");
const { waitFor } = require("@unambient/runtime/testing");
const { Socket } = require("./socket");

describe("close", () => {
  it("says why", (done) => {
    const socket = new Socket();
    let reason = null;
    socket.on("close", (why) => {
      reason = why;
    });
    socket.drop();
    waitFor(() => reason === "transport close", { atLeast: 100 }).then(() => {
      expect(reason).to.be("transport close");
      done();
    }).catch(done);
  });
});
