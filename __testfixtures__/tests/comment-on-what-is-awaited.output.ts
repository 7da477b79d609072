import { expect, it } from "vitest";
import { waitFor } from "@unambient/runtime/testing";
import { Queue } from "./queue";

it("runs a job once", async () => {
  let runs = 0;
  const queue = new Queue(() => {
    runs += 1;
  });
  // The shop is not open yet.
  queue.add("soup");
  // Wait for the job to be noted.
  await waitFor(() => runs >= 1, { atLeast: 500 });
  expect(runs).toBe(1);
});
