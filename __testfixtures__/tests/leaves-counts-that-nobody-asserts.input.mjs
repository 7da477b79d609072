import { it } from "node:test";
import { Shop } from "./shop.mjs";

it("serves all", async (t) => {
  const shop = new Shop();
  let served = 0;
  shop.on("served", () => {
    served = served + 1;
  });
  await shop.close();
  t.diagnostic(`served ${served}`);
});
