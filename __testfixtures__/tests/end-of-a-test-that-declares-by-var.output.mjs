import { describe, it } from "mocha";
import { signal } from "@unambient/runtime/testing";
import { Shop } from "./shop.mjs";

describe("shop", () => {
  it("serves two", async () => {
    var done = signal();
    var served = 0;
    new Shop().on("served", () => {
      served += 1;
      if (served === 2) done.set();
    });
    await done.wait({ timeout: Infinity });
  });
});
