import assert from "node:assert";
import { before, beforeEach, describe, it } from "node:test";
import { open } from "./open.mjs";

describe("open", () => {
  beforeEach(() => {
    process.env.SHOP_FOLDER = "/tmp/shop";
  });

  it("opens", () => {
    assert.ok(open());
  });

  describe("twice", () => {
    let shop;

    before(() => {
      shop = open();
    });

    it("is open", () => {
      assert.ok(shop.isOpen);
    });
  });
});
