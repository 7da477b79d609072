const test = require("tape");
const { now } = require("./now");

test("setup() is called first", (t) => {
  process.env.TZ_OFFSET = "60";
  t.equal(now(), 60);
  t.end();
});

test("is not there", (t) => {
  delete process.env.TZ_OFFSET;
  t.equal(now(), 0);
  t.end();
});

test("has another language", (t) => {
  process.env.TZ_NAME = "UTC";
  t.equal(now(), 0);
  t.end();
});

test("has none", (t) => {
  t.equal(now(), 0);
  t.end();
});

test("has one again", (t) => {
  process.env.TZ_NAME = "CET";
  t.equal(now(), 60);
  t.end();
});

test("has no zone", (t) => {
  delete process.env.TZ_ZONE;
  t.equal(now(), 60);
  t.end();
});

test("has a zone", (t) => {
  t.equal(now(), 60);
  t.end();
});

test("takes a zone", (t) => {
  process.env.TZ_ZONE = "Z";
  t.equal(now(), 60);
  t.end();
});

test("has no zone either", (t) => {
  delete process.env.TZ_ZONE;
  t.equal(now(), 60);
  t.end();
});
