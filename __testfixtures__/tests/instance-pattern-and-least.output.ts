import { expect, it } from "vitest";
import { waitFor } from "@unambient/runtime/testing";
import { Shop } from "./shop";

it("says that it is closed", async () => {
  let error: unknown;
  let notice = "";
  let tries = 0;
  const shop = new Shop();
  shop.onTry(() => (tries += 1));
  shop.onError((problem) => {
    error = problem;
    notice = String(problem);
  });
  shop.order("soup");
  await waitFor(
    () => error instanceof Error && /closed/i.test(notice) && tries >= 3,
    { atLeast: 30 },
  );
  expect(error).toBeInstanceOf(Error);
  expect(notice).toMatch(/closed/i);
  expect(tries).toBeGreaterThanOrEqual(3);
});
