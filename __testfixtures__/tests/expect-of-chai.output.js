import { expect } from "chai";
import { describe, it } from "mocha";
import { waitFor } from "@unambient/runtime/testing";
import { Shop } from "./shop.js";

describe("shop", () => {
  it("rings", async () => {
    const rings = [];
    new Shop().onRing((ring) => rings.push(ring));
    await waitFor(() => rings.length >= 2 && rings[0] === "once", {
      atLeast: 20,
    });
    expect(rings).to.have.lengthOf(2);
    expect(rings[0]).to.equal("once");
  });
});
