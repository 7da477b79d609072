const test = require("tape");
const { now } = require("./now");

test("now", (t) => {
  global.offset = 60;
  t.equal(now(), 60);
  t.end();
});
