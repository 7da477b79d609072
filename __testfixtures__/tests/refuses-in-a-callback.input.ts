import { expect, it } from "vitest";
import { page } from "./page";

it("finds the title", async () => {
  await page().evaluate(() => {
    window.title = "shop";
  });
  expect(await page().title()).toBe("shop");
});
