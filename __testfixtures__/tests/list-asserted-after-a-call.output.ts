import { expect, it } from "vitest";
import { recording } from "@unambient/runtime/testing";
import { Shop } from "./shop";

it("serves what was ordered", async () => {
  const served = recording<string>();
  const left = recording<string | number>();
  const paid = recording<number | null>();
  const all = recording<any>();
  const shop = new Shop();
  shop.onAll((dishes: unknown) => {
    all.push(dishes);
  });
  shop.on("serve", (dish: string) => served.push(dish));
  shop.onLeave((guest: string) => {
    left.push(guest);
  });
  shop.onPay((sum: number | null) => {
    paid.push(sum);
  });
  expect(served).toEqual([]);
  await shop.order("soup");
  expect(served).toEqual(["soup"]);
  expect(served).not.toContain("bread");
  expect(served.length).toBe(1);
  expect(served[0]).toBe("soup");
  expect(served.filter((dish) => dish === "soup")).toHaveLength(1);
  expect([...served, ...left]).toEqual(["soup", "Ann"]);
  expect({ served, left }).toMatchObject({ left: ["Ann"] });
  const first = left.at(0);
  expect(first).toBe("Ann");
  expect(paid).toEqual([null]);
  expect(all[0].size).toBe(1);
});
