const test = require("tape");
const { now } = require("./now");
const { withGlobals } = require("@unambient/runtime/testing");

test("now", (t) => withGlobals({ offset: 60 }, () => {
  t.equal(now(), 60);
  t.end();
}));
