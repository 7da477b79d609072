import assert from "node:assert";
import { beforeEach, describe, it } from "node:test";
import { theme } from "./theme.mjs";

describe("dark", () => {
  beforeEach(() => {
    if (!process.env.SHOP_THEME) process.env.SHOP_THEME = "dark";
  });

  it("is dark", () => {
    assert.equal(theme(), "dark");
  });
});
