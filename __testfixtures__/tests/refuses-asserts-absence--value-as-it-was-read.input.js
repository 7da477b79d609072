const assert = require("node:assert");
const { every } = require("./every");

it("ticks no more once it has ended", (done) => {
  let last;
  const ticks = every(50);
  setTimeout(() => {
    last = ticks();
    ticks.end(true);
    setTimeout(() => {
      assert.equal(last, ticks());
      done();
    }, 225);
  }, 225);
});
