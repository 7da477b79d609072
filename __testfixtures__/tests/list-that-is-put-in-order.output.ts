import { expect, it } from "vitest";
import { recording } from "@unambient/runtime/testing";
import { Shop } from "./shop";

it("serves in any order", async () => {
  const served = recording<string>();
  const many = recording<string>();
  const some: string[] = ["bread"];
  const shop = new Shop();
  shop.onServe((dish: string, more: string[]) => {
    served.push(dish);
    many.push(...more);
    some.push(dish);
  });
  await shop.open();
  expect(served.sort()).toEqual(["bread", "soup"]);
  expect(many).toEqual(["bread"]);
  expect(some).toEqual(["bread", "soup"]);
});
