import { afterEach, describe, expect, it, vi } from "vitest";
import { createQueue } from "./queue.js";

describe("the queue", () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it("waits its turn", () => {
    vi.useFakeTimers();
    const queue = createQueue();
    queue.push("a");
    vi.advanceTimersByTime(50);
    expect(queue.size).toBe(0);
  });

  it("tells who is done", async () => {
    let told = false;
    const queue = createQueue();
    queue.on("done", () => {
      told = true;
    });
    queue.push("a");
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(told).toBe(true);
  });
});
