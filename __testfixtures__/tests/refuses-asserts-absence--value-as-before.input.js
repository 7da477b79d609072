const assert = require("node:assert");
const { connect } = require("./connect");

it("keeps the socket when the error comes too early", (done) => {
  const client = connect();
  const first = client.socket;
  first.emit("error", new Error("gone"));
  setTimeout(() => {
    assert.strictEqual(client.socket, first);
    done();
  }, 5);
});
