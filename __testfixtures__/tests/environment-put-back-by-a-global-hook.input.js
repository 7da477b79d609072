import assert from "node:assert";
import { before, describe, it } from "mocha";
import { shop } from "./shop.js";

describe("shop", () => {
  before(() => shop.build());

  afterEach(() => {
    shop.reset();
  });

  it("is open at night", () => {
    process.env.OPEN_AT_NIGHT = "1";
    shop.open();

    assert(shop.isOpen(23));
    assert(shop.isLit());
    assert(shop.isWarm());
  });

  it("is open on sundays", () => {
    process.env.OPEN_ON_SUNDAYS = "1";
    shop.open();

    assert(shop.isOpen(12));
    assert(shop.isLit());
    assert(shop.isWarm());
  });
});
