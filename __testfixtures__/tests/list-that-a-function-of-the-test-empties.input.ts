import { expect, test } from "@jest/globals";
import { Shop } from "../src/shop";

interface Sale {
  dish: string;
}

test("tells what is sold", async () => {
  const sales: Sale[] = [];
  function beginAnew() {
    sales.length = 0;
  }

  const shop = new Shop({
    onSale(dish: string) {
      sales.push({ dish });
    },
  });

  beginAnew();
  await shop.sell("soup");
  expect(sales).toEqual([{ dish: "soup" }]);

  beginAnew();
  await shop.sell("bread");
  expect(sales).toHaveLength(1);
});
