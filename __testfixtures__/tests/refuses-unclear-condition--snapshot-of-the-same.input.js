import { expect, it } from "vitest";
import { Clock } from "./clock.js";

it("shows another text later", async () => {
  const clock = new Clock();
  expect(clock.toJSON()).toMatchSnapshot();
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(clock.toJSON()).toMatchSnapshot();
});
