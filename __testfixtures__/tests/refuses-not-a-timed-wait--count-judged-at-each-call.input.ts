import { EventEmitter } from "node:events";
import { expect, it } from "vitest";
import { Shop } from "./shop";

it("opens once a day", (done) => {
  let opened = 0;
  const shop: EventEmitter = new Shop();
  shop.on("open", () => {
    opened++;
    expect(opened).toBe(1);
  });
  shop.on("close", () => {
    expect(opened).toBe(1);
    done();
  });
});
