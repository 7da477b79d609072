import { expect, it } from "@jest/globals";
import { Shop } from "./shop";

it("serves in order", (done) => {
  const served: string[] = [];
  const shop = new Shop();
  shop.onServe((dish: string) => {
    served.push(dish);
    if (served.length === 2) {
      expect(served).toEqual(["soup", "bread"]);
      done();
    }
  });
  shop.order("soup", "bread");
});
