import { expect } from "chai";
import { shops } from "./shops";

describe("shops", () => {
  it("serve soup", () =>
    Promise.all(
      shops.map(async (shop) => {
        let dish: string | undefined;

        await shop.serve(async (order) => {
          dish = order.dish;
        });
        if (shop.isClosed) dish = "none";

        expect(dish).to.equal("soup");
      }),
    ));
});
