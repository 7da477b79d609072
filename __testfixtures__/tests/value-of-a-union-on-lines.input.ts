import { expect, it } from "vitest";
import { Shop } from "./shop";

it("tells what was served", async () => {
  let served:
    | {
        dish: string;
      }
    | undefined;
  await new Shop((dish: string) => {
    served = { dish };
  }).open();
  expect(served).toEqual({ dish: "soup" });
});

it("tells what was served in the end", async () => {
  let last: | string | undefined;
  await new Shop((dish: string) => {
    last = dish;
  }).open();
  expect(last).toBe("soup");
});
