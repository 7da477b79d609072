const assert = require("node:assert");
const { send } = require("./mail");

it("calls back twice", (done) => {
  let calls = 0;
  send("soup", () => {
    calls++;
    if (calls > 1) return;
    setTimeout(() => {
      assert.strictEqual(calls, 2);
      done();
    }, 50);
  });
});

it("sends what waits as well", (done) => {
  const sent = [];
  const asked = [];
  send("soup", (mail) => {
    sent.push(mail);
  });
  asked.push("soup");
  setTimeout(() => {
    assert.equal(sent.length, 1);
    done();
  }, 50);
});
