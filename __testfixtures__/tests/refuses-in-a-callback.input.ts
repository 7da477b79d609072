import { expect, it } from "vitest";
import { shop } from "./shop";

it("finds the title", async () => {
  await shop().whenOpen(() => {
    window.title = "shop";
  });
  expect(await shop().title()).toBe("shop");
});
