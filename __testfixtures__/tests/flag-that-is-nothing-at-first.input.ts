import * as assert from "node:assert";
import { EventEmitter } from "node:events";
import { describe, it } from "mocha";
import { Shop } from "./shop";

describe("shop", () => {
  it("tells of fire before it closes", (done) => {
    let isTold: boolean;
    const shop: EventEmitter = new Shop();
    shop.on("close", () => {
      assert.equal(isTold, true);
      done();
    });
    shop.on("fire", () => {
      isTold = true;
    });
  });
});
