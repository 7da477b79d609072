import assert from "node:assert";
import { describe, it } from "mocha";
import { waitFor } from "@unambient/runtime/testing";
import { notify } from "../src/notify.js";

describe("a queue", () => {
  it("tells who listens", (done) => {
    const seen = [];
    notify("mail", (name) => seen.push(name));
    waitFor(() => seen.length >= 1, { atLeast: 40 }).then(() => { assert.deepEqual(seen, ["mail"]); done(); }).catch(done);
  });

  it("tells nobody who has left", (done) => {
    const seen = [];
    notify("none", (name) => seen.push(name));
    setTimeout(() => { assert.deepEqual(seen, []); done(); }, 40);
  });
});
