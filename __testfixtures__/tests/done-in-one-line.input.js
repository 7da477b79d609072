import assert from "node:assert";
import { describe, it } from "mocha";
import { notify } from "../src/notify.js";

describe("a queue", () => {
  it("tells who listens", (done) => {
    const seen = [];
    notify("mail", (name) => seen.push(name));
    setTimeout(() => { assert.deepEqual(seen, ["mail"]); done(); }, 40);
  });

  it("tells nobody who has left", (done) => {
    const seen = [];
    notify("none", (name) => seen.push(name));
    setTimeout(() => { assert.deepEqual(seen, []); done(); }, 40);
  });
});
