const test = require("tape");
const { Oven } = require("../src/oven");

test("tells what it does", (t) => {
  const oven = new Oven();
  t.equal(oven.state, "cold");
  oven.start();
  setTimeout(() => {
    t.equal(oven.state, "hot");
    t.end();
  }, 50);
});
