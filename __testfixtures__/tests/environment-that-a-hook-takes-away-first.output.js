import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it } from "mocha";
import { stubEnv, unstubEnv } from "@unambient/runtime/testing";
import { add, close, open, seats } from "../src/shop.js";

describe("a shop", () => {
  beforeEach(() => {
    delete process.env.SHOP_PORT;
    delete process.env.SHOP_HOST;
  });

  afterEach(() => {
    close();
    unstubEnv("SHOP_PORT", "SHOP_HOST");
  });

  it("listens on its host", () => {
    stubEnv("SHOP_HOST", "shop.test");

    open();
    add("table");
    add("chair");
    add("chair");
    add("lamp");
    assert.equal(seats(), 2);
  });

  describe("with a port", () => {
    it("listens there", () => {
      stubEnv("SHOP_PORT", "8080");

      open();
      add("table");
      add("chair");
      add("chair");
      add("lamp");
      assert.equal(seats(), 2);
    });

    it("listens on another one", () => {
      stubEnv("SHOP_PORT", "8081");

      open();
      add("table");
      add("chair");
      add("lamp");
      add("lamp");
      assert.equal(seats(), 1);
    });
  });
});
