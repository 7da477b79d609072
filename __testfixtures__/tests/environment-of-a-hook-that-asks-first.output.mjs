import assert from "node:assert";
import { afterEach, beforeEach, describe, it } from "node:test";
import { theme } from "./theme.mjs";
import { stubEnv, unstubEnv } from "@unambient/runtime/testing";

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
