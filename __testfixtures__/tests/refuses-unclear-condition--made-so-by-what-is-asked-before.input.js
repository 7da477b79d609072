const { test } = require("node:test");
const assert = require("node:assert");
const { Pantry } = require("./pantry.js");

test("forgets what is too old, when it is asked for", (t, done) => {
  const pantry = new Pantry();
  pantry.set("soup", 1, Date.now() + 50);
  pantry.set("bread", 2, 0);
  setTimeout(() => {
    assert.equal(pantry.get("soup"), undefined);
    assert.equal(pantry.size, 1);
    done();
  }, 60);
});
