import { expect, it } from "vitest";
import { schedule } from "./schedule";

it("goes on after a failure", async () => {
  const task = schedule(() => {
    throw new Error("broken");
  });
  let name = "none";
  name = task.name;
  await new Promise((resolve) => setTimeout(resolve, 1000));
  expect(task).toBeDefined();
  expect(name).toBe("task");
  await task.stop();
});
