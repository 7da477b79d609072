import { expect, it } from "vitest";
import { open } from "./doors.js";

const next = (() => {
  let id = 0;
  return () => ++id;
})();

it("numbers its doors", () => {
  const doors = [open(next()), open(next())];
  expect(doors.map(({ id }) => id)).toEqual([1, 2]);
});
