import { describe, expect, it } from "vitest";
import { EventEmitter } from "node:events";
import { waitForEvents } from "../../../runtime/src/testing/events.ts";
import { waitFor } from "../../../runtime/src/testing/wait-for.ts";

describe("waitFor", () => {
  it("lasts as long as it is told to even when the condition holds at once", async () => {
    let late = 0;
    const timer = setInterval(() => late++, 5);
    await waitFor(() => true, { atLeast: 60 });
    clearInterval(timer);
    expect(late).toBeGreaterThan(1);
  });

  it("waits on for a condition that comes later than that", async () => {
    let isReady = false;
    setTimeout(() => (isReady = true), 40);
    await waitFor(() => isReady, { atLeast: 5 });
    expect(isReady).toBe(true);
  });

  it("does not give up before that", async () => {
    let isReady = false;
    setTimeout(() => (isReady = true), 40);
    await waitFor(() => isReady, { atLeast: 500, timeout: 10 });
    expect(isReady).toBe(true);
  });

  it("leaves time to what is due before, also where the process comes late to its timers", async () => {
    const rings: number[] = [];
    setTimeout(() => blockFor(90), 3);
    setTimeout(() => rings.push(1), 5);
    setTimeout(() => rings.push(2), 30);
    await waitFor(() => rings.length > 0, { atLeast: 60 });
    expect(rings).toEqual([1, 2]);
  });

  it("says what it waited for", async () => {
    const received: string[] = [];
    await expect(waitFor(() => received.length === 2, { timeout: 10 })).rejects.toThrow(
      /^Waited 10 ms for received\.length === 2\.$/,
    );
  });
});

describe("waitForEvents", () => {
  it("leaves time to what is due before, also where the process comes late to its timers", async () => {
    const bell = new EventEmitter();
    setTimeout(() => blockFor(90), 3);
    setTimeout(() => bell.emit("ring", 1), 5);
    setTimeout(() => bell.emit("ring", 2), 30);
    expect(await waitForEvents(bell, "ring", 1, { atLeast: 60 })).toEqual([[1], [2]]);
  });

  it("has as much time as it is told to listen for", async () => {
    const bell = new EventEmitter();
    setTimeout(() => bell.emit("ring", 1), 10);
    expect(await waitForEvents(bell, "ring", 1, { atLeast: 40, timeout: 40 })).toEqual([[1]]);
    await expect(waitForEvents(bell, "ring", 1, { atLeast: 20, timeout: 5 })).rejects.toThrow(
      /^Waited 20 ms/,
    );
  });
});

function blockFor(milliseconds: number): void {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}
