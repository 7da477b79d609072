const test = require("tape");
const { now } = require("./now");

test("now", (t) => {
  process.env.TZ_OFFSET = process.env.DEFAULT_OFFSET = "60";
  t.equal(now(), 60);
  t.end();
});
