import assert from "node:assert";
import { it } from "node:test";
import { kitchen, withLimits } from "./kitchen";

const limits = withLimits(
  { orders: 3, dishes: 20 },
  { isStrict: true }
);

it("serves all that was ordered before the kitchen closes", async () => {
  const served: Record<string, boolean> = {};
  kitchen.open({
    limits,
    onServed: (dish: string) => (served[dish] = true),
  });
  await new Promise((resolve) => setTimeout(resolve, 50));
  assert.ok(kitchen.hasServedWhatWasOrderedFirst);
  assert.ok(kitchen.hasServedWhatWasOrderedLast);
  assert.ok(kitchen.ovens > 0);
  kitchen.close();
});
