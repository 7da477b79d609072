import { expect } from "chai";
import { shops } from "./shops";

describe("shops", () => {
  it("serve soup", () =>
    Promise.all(
      shops.map(async (shop) => {
        let id: number | undefined = undefined,
          dish: string | undefined;

        await shop.serve(async (order) => {
          id = order.id;
          dish = order.dish;
        });

        const last = await shop.last();
        expect(last).to.eql({ id, dish: "soup" });
        expect(dish).to.equal("soup");
      }),
    ));
});
