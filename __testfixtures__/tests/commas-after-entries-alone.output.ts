import assert from "node:assert";
import { it } from "node:test";
import { waitFor } from "@unambient/runtime/testing";
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
  await waitFor(
    () =>
      kitchen.hasServedWhatWasOrderedFirst &&
      kitchen.hasServedWhatWasOrderedLast &&
      kitchen.ovens > 0,
    { atLeast: 50 }
  );
  assert.ok(kitchen.hasServedWhatWasOrderedFirst);
  assert.ok(kitchen.hasServedWhatWasOrderedLast);
  assert.ok(kitchen.ovens > 0);
  kitchen.close();
});
