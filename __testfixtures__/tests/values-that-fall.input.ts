import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";
import { Pool } from "./pool.ts";

it("lets idle cooks go", async () => {
  const pool = new Pool();
  pool.start();
  expect(pool.cooks.length).toBe(3);
  await sleep(200);
  expect(pool.cooks.length).toBe(1);
});

it("is empty in the end", async () => {
  const pool = new Pool();
  pool.start();
  expect(pool.isOpen).toBe(true);
  expect(pool.queue).toHaveLength(2);
  expect(pool.timer).toBeDefined();
  expect(pool.names()).toEqual(["anna", "bob"]);
  await sleep(200);
  expect(pool.isOpen).toBe(false);
  expect(pool.queue).toHaveLength(0);
  expect(pool.timer).toBeUndefined();
  expect(pool.names()).toEqual([]);
});

it("forgets who is off", async () => {
  const pool = new Pool();
  pool.add("anna");
  expect(pool.cooks.has("anna")).toBe(true);
  await sleep(50);
  expect(pool.cooks.has("anna")).toBe(false);
});

it("closes what was open, whatever is set before it or besides", async () => {
  let pool = new Pool();
  const pools = [pool];
  pool = new Pool();
  expect(pool.isOpen).toBe(true);
  expect(pools.length).toBe(2);
  await sleep(50);
  expect(pool.isOpen).toBe(false);
  pool = new Pool();
  await sleep(60);
  expect(pools.length).toBe(1);
});
