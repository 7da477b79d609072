import * as assert from "node:assert";
import { EventEmitter } from "node:events";
import { describe, it } from "mocha";
import { signal } from "@unambient/runtime/testing";
import { Shop } from "./shop";

describe("shop", () => {
  it("tells of fire before it closes", (done) => {
    const isTold = signal();
    const shop: EventEmitter = new Shop();
    shop.on("close", () => {
      assert.equal(isTold.isSet, true);
      done();
    });
    shop.on("fire", () => {
      isTold.set();
    });
  });
});
