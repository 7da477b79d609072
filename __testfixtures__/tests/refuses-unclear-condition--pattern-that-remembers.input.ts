import { expect, it } from "vitest";
import { Shop } from "./shop";

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

it("says that it is closed", async () => {
  let notice = "";
  new Shop().onError((problem) => {
    notice = String(problem);
  });
  await sleep(30);
  expect(notice).toMatch(/closed/g);
});
