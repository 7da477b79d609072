import { expect, it } from "vitest";
import { Clock } from "./clock";

it("stands still once it is stopped", async () => {
  const label = { text: "" };
  const clock = new Clock(label);
  expect(label.text).toBe("noon");
  clock.stop();
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(label.text).toBe("noon");
});
