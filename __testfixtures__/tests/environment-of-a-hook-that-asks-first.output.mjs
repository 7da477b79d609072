import assert from "node:assert";
import { afterEach, beforeEach, describe, it } from "node:test";
import { stubEnv, unstubEnv } from "@unambient/runtime/testing";
import { theme } from "./theme.mjs";

describe("dark", () => {
  beforeEach(() => {
    if (!process.env.SHOP_THEME) stubEnv("SHOP_THEME", "dark");
  });

  afterEach(() => {
    unstubEnv("SHOP_THEME");
  });

  it("is dark", () => {
    assert.equal(theme(), "dark");
  });
});
