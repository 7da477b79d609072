import assert from "node:assert";
import { describe, it } from "node:test";
import { Shop } from "./shop.mjs";

describe("shop", { concurrency: true }, () => {
  it("asks for the currency", () => {
    process.env.SHOP_CURRENCY = "USD";
    return new Shop().currency().then((currency) => assert.equal(currency, "USD"));
  });
});
