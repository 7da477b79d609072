import { expect, it } from "vitest";
import { Clock } from "./clock";

it("stands still once it is stopped", async () => {
  const label = { text: "", size: 0 };
  const clock = new Clock(label);
  expect(label.text).toBe("noon");
  expect(label.size).toBe(4);
  clock.stop();
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(label.text).toBe("noon");
});
