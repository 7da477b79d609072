const assert = require("node:assert");
const { send } = require("./mail");

it("calls back once", (done) => {
  let calls = 0;
  send("soup", (error) => {
    calls++;
    assert.ok(error);
    setTimeout(() => {
      assert.strictEqual(calls, 1);
      done();
    }, 50);
  });
});

it("tells one failure", (done) => {
  const failures = [];
  send("soup", (error) => {
    failures.push(error);
    setTimeout(() => {
      assert.equal(failures.length, 1);
      done();
    }, 50);
  });
});

it("counts in steps", (done) => {
  let calls = 1;
  send("soup", () => {
    calls += 1;
    setTimeout(() => {
      assert.equal(calls, 2);
      done();
    }, 50);
  });
});

it("tells both failures", (done) => {
  const failures = [];
  send("soup", (first, second) => {
    failures.push(first, second);
    setTimeout(() => {
      assert.equal(failures.length, 2);
      done();
    }, 50);
  });
});
