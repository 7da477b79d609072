import assert from "node:assert";
import { before, describe, it } from "mocha";
import { stubEnv, unstubEnv } from "@unambient/runtime/testing";
import { shop } from "./shop.js";

describe("shop", () => {
  before(() => shop.build());

  afterEach(() => {
    shop.reset();
    unstubEnv("OPEN_AT_NIGHT", "OPEN_ON_SUNDAYS");
  });

  it("is open at night", () => {
    stubEnv("OPEN_AT_NIGHT", "1");
    shop.open();

    assert(shop.isOpen(23));
    assert(shop.isLit());
    assert(shop.isWarm());
  });

  it("is open on sundays", () => {
    stubEnv("OPEN_ON_SUNDAYS", "1");
    shop.open();

    assert(shop.isOpen(12));
    assert(shop.isLit());
    assert(shop.isWarm());
  });
});
