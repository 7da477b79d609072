import assert from "node:assert/strict";
import { describe, expect, it, vi } from "vitest";
import { recording } from "../../../runtime/src/testing/recording.ts";

describe("recording", () => {
  it("is an array, equal to one that has the same entries", () => {
    const dishes = recording<string>();
    expect(dishes.push("bread", "wine")).toBe(2);
    expect(dishes.unshift("soup")).toBe(3);
    expect(Array.isArray(dishes)).toBe(true);
    expect(dishes).toEqual(["soup", "bread", "wine"]);
    expect(dishes).toStrictEqual(["soup", "bread", "wine"]);
    assert.deepStrictEqual(dishes, ["soup", "bread", "wine"]);
    expect(Object.keys(dishes)).toEqual(["0", "1", "2"]);
    expect(JSON.stringify(dishes)).toBe('["soup","bread","wine"]');
    expect(structuredClone([...dishes])).toEqual(dishes);
    dishes.length = 0;
    expect(dishes).toEqual([]);
  });

  it("gives itself once it has so many entries, at once if it has them", async () => {
    const dishes = recording<string>();
    const one = dishes.wait();
    const two = dishes.wait(2);
    let isFull = false;
    void two.then(() => (isFull = true));
    dishes.push("soup");
    expect(await one).toBe(dishes);
    expect(isFull).toBe(false);
    dishes.unshift("bread");
    expect(await two).toEqual(["bread", "soup"]);
    expect(await dishes.wait(2)).toBe(dishes);
  });

  it("says what came where it has waited for too long, and waits no more", async () => {
    const dishes = recording<string>();
    dishes.push("soup");
    await expect(dishes.wait(3, { timeout: 5 })).rejects.toThrow(
      "Waited 5 ms for 3 entries, of which 1 came.",
    );
    dishes.push("bread", "wine");
    expect(dishes).toHaveLength(3);
  });

  it("waits in real time where time is a fake", async () => {
    vi.useFakeTimers();
    try {
      await expect(recording().wait(1, { timeout: 5 })).rejects.toThrow("Waited 5 ms");
    } finally {
      vi.useRealTimers();
    }
  });
});
