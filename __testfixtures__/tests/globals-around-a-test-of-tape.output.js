const test = require("tape");
const { withGlobals } = require("@unambient/runtime/testing");
const { now } = require("./now");

test("now", (t) => withGlobals({ offset: 60 }, () => {
  t.equal(now(), 60);
  t.end();
}));
