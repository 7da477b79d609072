const test = require("tape");
const { now, open } = require("./now");

test("opens", (t) => {
  process.env.TZ_OFFSET = "60";
  open();
  t.pass("open");
  t.end();
});

test("now", (t) => {
  t.equal(now(), 60);
  t.end();
});

test("closes", (t) => {
  delete process.env.TZ_OFFSET;
  t.equal(now(), 0);
  t.end();
});
