const test = require("tape");
const { withEnv } = require("@unambient/runtime/testing");
const { now } = require("./now");

test("setup() is called first", (t) => withEnv({ TZ_OFFSET: "60" }, () => {
  t.equal(now(), 60);
  t.end();
}));

test("is not there", (t) => withEnv({ TZ_OFFSET: undefined }, () => {
  t.equal(now(), 0);
  t.end();
}));

test("has another language", (t) => withEnv({ TZ_NAME: "UTC" }, () => {
  t.equal(now(), 0);
  t.end();
}));

test("has none", (t) => {
  t.equal(now(), 0);
  t.end();
});

test("has one again", (t) => withEnv({ TZ_NAME: "CET" }, () => {
  t.equal(now(), 60);
  t.end();
}));

test("has no zone", (t) => withEnv({ TZ_ZONE: undefined }, () => {
  t.equal(now(), 60);
  t.end();
}));

test("has a zone", (t) => {
  t.equal(now(), 60);
  t.end();
});

test("takes a zone", (t) => withEnv({ TZ_ZONE: "Z" }, () => {
  t.equal(now(), 60);
  t.end();
}));

test("has no zone either", (t) => withEnv({ TZ_ZONE: undefined }, () => {
  t.equal(now(), 60);
  t.end();
}));
