import { expect, it, vi } from "vitest";
import { debounce } from "./debounce";

it("calls once", () => {
  vi.useFakeTimers();
  const call = vi.fn();
  const debounced = debounce(call, 100);
  debounced();
  vi.advanceTimersByTime(100);
  expect(call).toHaveBeenCalledTimes(1);
  vi.useRealTimers();
});
