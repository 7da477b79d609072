import { expect, it, vi } from "vitest";
import { Shop } from "./shop";

it("opens at nine", async () => {
  vi.useFakeTimers();
  let isOpen = false;
  new Shop().onOpen(() => {
    isOpen = true;
  });
  await vi.advanceTimersByTimeAsync(1000);
  expect(isOpen).toBe(true);
});
