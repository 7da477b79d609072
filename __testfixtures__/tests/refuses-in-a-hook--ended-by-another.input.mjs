import assert from "node:assert";
import { after, beforeEach, describe, it } from "node:test";
import { close, open } from "./open.mjs";

describe("open", () => {
  beforeEach(() => {
    process.env.SHOP_FOLDER = "/tmp/shop";
  });

  after(() => {
    close();
  });

  it("opens", () => {
    assert.ok(open());
  });
});
