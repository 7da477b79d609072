import { expect, it } from "vitest";
import * as reference from "../../../src/scan/scopes/reference.ts";

it("each mark of a mention has a bit of its own", () => {
  const marks = Object.values(reference).filter((value) => typeof value === "number");
  const bits = marks.map((mark) => Math.log2(mark));
  expect(new Set(bits).size).toBe(marks.length);
  expect(bits.filter((bit) => !Number.isInteger(bit) || bit > 30)).toEqual([]);
});
