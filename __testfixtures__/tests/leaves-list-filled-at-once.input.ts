import { expect, it } from "vitest";
import { walk } from "./walk";

it("walks every leaf", () => {
  const seen: string[] = [];
  walk({ a: { b: 1 } }, (leaf: string) => seen.push(leaf));
  expect(seen).toEqual(["a.b"]);
});
