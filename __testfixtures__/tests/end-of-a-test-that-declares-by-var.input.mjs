import { describe, it } from "mocha";
import { Shop } from "./shop.mjs";

describe("shop", () => {
  it("serves two", (done) => {
    var served = 0;
    new Shop().on("served", () => {
      served += 1;
      if (served === 2) done();
    });
  });
});
