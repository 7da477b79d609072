import { expect } from "chai";
import { describe, it } from "mocha";
import { Shop } from "./shop.js";

describe("shop", () => {
  it("rings", async () => {
    const rings = [];
    new Shop().onRing((ring) => rings.push(ring));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(rings).to.have.lengthOf(2);
    expect(rings[0]).to.equal("once");
  });
});
