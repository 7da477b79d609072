import { expect, it } from "vitest";
import { Queue } from "./queue";

it("runs a job once", async () => {
  let runs = 0;
  const queue = new Queue(() => {
    runs += 1;
  });
  await queue.add("soup");
  // Wait a bit to ensure the job is not run again
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(runs).toBe(1);
});
