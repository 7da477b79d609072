import { expect, it } from "vitest";
import { signal } from "@unambient/runtime/testing";
import { Shop } from "./shop";

it("tells what was served", async () => {
  const served = signal<
    | {
        dish: string;
      }
    | undefined
  >();
  await new Shop((dish: string) => {
    served.set({ dish });
  }).open();
  expect(served.value).toEqual({ dish: "soup" });
});

it("tells what was served in the end", async () => {
  const last = signal<string | undefined>();
  await new Shop((dish: string) => {
    last.set(dish);
  }).open();
  expect(last.value).toBe("soup");
});
