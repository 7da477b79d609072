const test = require("tape");
const { Breaker } = require("./breaker");

test("counts a failure", (t) => {
  const breaker = new Breaker();
  breaker.fire(-1).catch(() => {
    setTimeout(() => {
      t.equal(breaker.status.stats.failures, 1, "one failure");
      t.end();
    }, 100);
  });
});

test("counts a call", (t) => {
  const breaker = new Breaker();
  breaker.fire(-1).catch(() => {
    setTimeout(() => {
      t.equal(breaker.status.stats.made, 1, "one call");
      t.end();
    }, 100);
  });
});
