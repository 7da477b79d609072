import { expect, it } from "vitest";
import { each } from "./each";

it("visits every item", () => {
  let visits = 0;
  each(["a", "b"], () => {
    visits += 1;
  });
  expect(visits).toBe(2);
});
