import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it } from "mocha";
import { add, close, open, seats } from "../src/shop.js";

describe("a shop", () => {
  beforeEach(() => {
    delete process.env.SHOP_PORT;
    delete process.env.SHOP_HOST;
  });

  afterEach(() => {
    close();
  });

  it("listens on its host", () => {
    process.env.SHOP_HOST = "shop.test";

    open();
    add("table");
    add("chair");
    add("chair");
    add("lamp");
    assert.equal(seats(), 2);
  });

  describe("with a port", () => {
    it("listens there", () => {
      process.env.SHOP_PORT = "8080";

      open();
      add("table");
      add("chair");
      add("chair");
      add("lamp");
      assert.equal(seats(), 2);
    });

    it("listens on another one", () => {
      process.env.SHOP_PORT = "8081";

      open();
      add("table");
      add("chair");
      add("lamp");
      add("lamp");
      assert.equal(seats(), 1);
    });
  });
});
