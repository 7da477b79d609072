import { expect, it, vi } from "vitest";
import { type Cook, Kitchen, keep } from "./kitchen";

it("cooks anew what is too old", async () => {
  const cook = vi.fn(() => "soup");
  const ask = keep(cook, 50);
  expect(ask(1)).toBe("soup");
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect(ask(1)).toBe("soup");
  expect(cook).toHaveBeenCalledTimes(2);
});

it("counts what it cooks", async () => {
  let cooked = 0;
  const ask = keep(() => ++cooked, 50);
  ask(1);
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect(ask(1)).toBe(2);
  expect(cooked).toBe(2);
});

it("waits for what it cooks", async () => {
  const kitchen = new Kitchen();
  kitchen.open();
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect(await kitchen.serve("soup")).toBe("soup");
  expect(kitchen.served).toBe(1);
});

it("cooks when it is asked", async () => {
  const cook: Cook = vi.fn();
  const kitchen = new Kitchen(cook);
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect(kitchen.dish("soup")).toBe("soup");
  expect(cook).toHaveBeenCalledTimes(1);
});
