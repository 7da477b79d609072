const test = require("tape");
const { waitFor } = require("@unambient/runtime/testing");
const { Oven } = require("../src/oven");

test("tells what it does", (t) => {
  const oven = new Oven();
  t.equal(oven.state, "cold");
  oven.start();
  waitFor(() => oven.state === "hot", { atLeast: 50 }).then(() => {
    t.equal(oven.state, "hot");
    t.end();
  }).catch((error) => t.end(error));
});
