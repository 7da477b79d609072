import { expect, it } from "vitest";
import { Pool } from "./pool.ts";

it("has nobody in the kitchen", async () => {
  const pool = new Pool();
  expect(pool.waiters.length).toBe(2);
  expect(pool.cooks.length).toBe(0);
  pool.start();
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(pool.cooks.length).toBe(0);
});
