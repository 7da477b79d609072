import assert from "node:assert";
import { test } from "node:test";
import { theme } from "./theme.mjs";

test("theme", async (t) => {
  t.beforeEach(() => {
    process.env.SHOP_THEME = "dark";
  });

  await t.test("is dark", () => {
    assert.equal(theme(), "dark");
  });
});
