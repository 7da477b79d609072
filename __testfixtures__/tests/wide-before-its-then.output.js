const test = require("tape");
const { waitFor } = require("@unambient/runtime/testing");
const { Breaker } = require("./breaker");

test("counts a failure", (t) => {
  const breaker = new Breaker();
  breaker.fire(-1).catch(() => {
    waitFor(() => breaker.status.stats.failures >= 1, {
      atLeast: 100,
    }).then(() => {
      t.equal(breaker.status.stats.failures, 1, "one failure");
      t.end();
    }).catch((error) => t.end(error));
  });
});

test("counts a call", (t) => {
  const breaker = new Breaker();
  breaker.fire(-1).catch(() => {
    waitFor(() => breaker.status.stats.made >= 1, { atLeast: 100 }).then(() => {
      t.equal(breaker.status.stats.made, 1, "one call");
      t.end();
    }).catch((error) => t.end(error));
  });
});
