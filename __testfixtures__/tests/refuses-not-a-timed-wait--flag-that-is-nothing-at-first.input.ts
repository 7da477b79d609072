import * as assert from "node:assert";
import { EventEmitter } from "node:events";
import { describe, it } from "mocha";
import { Shop } from "./shop";

describe("shop", () => {
  it("says nothing of fire", (done) => {
    let isTold: boolean | undefined;
    const shop: EventEmitter = new Shop();
    shop.on("close", () => {
      assert.equal(isTold, undefined);
      done();
    });
    shop.on("fire", () => {
      isTold = true;
    });
  });

  it("says what kind of fire it is", (done) => {
    let kind: boolean | string;
    const shop: EventEmitter = new Shop();
    shop.on("close", () => {
      assert.ok(kind);
      done();
    });
    shop.on("fire", (given: string) => {
      kind = given;
    });
  });

  it("goes by whether it was told", (done) => {
    let isTold: boolean;
    const shop: EventEmitter = new Shop();
    shop.on("close", () => {
      assert.equal(isTold, true);
      done(isTold ? undefined : new Error("not told"));
    });
    shop.on("fire", () => {
      isTold = true;
    });
  });

  it("asks others about what it was told", (done) => {
    let isTold: boolean;
    const shop = new Shop();
    shop.on("close", () => {
      assert.equal(shop.knows(isTold), true);
      done();
    });
    shop.on("fire", () => {
      isTold = true;
    });
  });

  it("has something to begin with", (done) => {
    let isTold: boolean | string = "smoke";
    const shop: EventEmitter = new Shop();
    shop.on("close", () => {
      assert.ok(isTold);
      done();
    });
    shop.on("fire", () => {
      isTold = true;
    });
  });
});
