import { expect, it } from "vitest";
import { signal } from "@unambient/runtime/testing";
import { Shop } from "./shop";

it("serves what was ordered", async () => {
  const served = signal<string>();
  const left = signal<string | number>();
  const shop = new Shop();
  shop.on("serve", (dish: string) => served.set(dish));
  shop.onLeave((guest: string) => {
    left.set(guest);
  });
  expect(served.values).toEqual([]);
  await shop.order("soup");
  expect(served.values).toEqual(["soup"]);
  expect(served.values).not.toContain("bread");
  expect(served.count).toBe(1);
  expect(served.values[0]).toBe("soup");
  expect(served.values.filter((dish) => dish === "soup")).toHaveLength(1);
  expect([...served.values, ...left.values]).toEqual(["soup", "Ann"]);
  expect({ served: served.values, left: left.values }).toMatchObject({ left: ["Ann"] });
  const first = left.values.at(0);
  expect(first).toBe("Ann");
});
