import assert from "node:assert";
import { beforeEach, describe, it } from "node:test";
import { open } from "./open.mjs";

describe("open", () => {
  beforeEach(() => {
    process.env.SHOP_FOLDER = "/tmp/shop";
  });

  it("opens", () => {
    assert.ok(open());
  });
});

describe("open again", () => {
  it("opens what was opened", () => {
    assert.ok(open().again);
  });
});
