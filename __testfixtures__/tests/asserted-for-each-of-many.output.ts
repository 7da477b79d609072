import { expect } from "chai";
import { signal } from "@unambient/runtime/testing";
import { shops } from "./shops";

describe("shops", () => {
  it("serve soup", () =>
    Promise.all(
      shops.map(async (shop) => {
        const id = signal<number | undefined>(),
          dish = signal<string | undefined>();

        await shop.serve(async (order) => {
          id.set(order.id);
          dish.set(order.dish);
        });

        const last = await shop.last();
        expect(last).to.eql({ id: id.value, dish: "soup" });
        expect(dish.value).to.equal("soup");
      }),
    ));
});
