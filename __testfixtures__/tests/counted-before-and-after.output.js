const assert = require("node:assert");
const { waitFor } = require("@unambient/runtime/testing");
const { send } = require("./mail");

it("calls back twice", (done) => {
  let calls = 0;
  send("soup", () => {
    calls++;
    if (calls > 1) return;
    waitFor(() => calls >= 2, { atLeast: 50 }).then(() => {
      assert.strictEqual(calls, 2);
      done();
    }).catch(done);
  });
});

it("sends what waits as well", (done) => {
  const sent = [];
  const asked = [];
  send("soup", (mail) => {
    sent.push(mail);
  });
  asked.push("soup");
  waitFor(() => sent.length >= 1, { atLeast: 50 }).then(() => {
    assert.equal(sent.length, 1);
    done();
  }).catch(done);
});
