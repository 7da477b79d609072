const test = require("tape");
const { now } = require("./now");

test("set up", (t) => {
  process.env.TZ_OFFSET = "60";
  t.equal(now(), 60);
  t.end();
});

test("now", (t) => {
  t.equal(now(), 60);
  t.end();
});
