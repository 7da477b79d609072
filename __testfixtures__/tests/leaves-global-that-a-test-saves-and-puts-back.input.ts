import { expect, it } from "vitest";
import { bind } from "./daemon";

it("goes on without a parent", () => {
  const saved = process.send;
  process.send = () => false;
  try {
    expect(bind().isAlone).toBe(true);
  } finally {
    process.send = saved;
  }
});
