import { describe, expect, it } from "vitest";
import { cache, cell, context, dictionary, registry, scope, spans } from "@unambient/runtime";

describe("facades without a flag", () => {
  it("are the collections that they start from", () => {
    const agents = new Map([["a", 1]]);
    const jobs = [1, 2];
    expect(registry<string, number>("agents", { value: agents })).toBe(agents);
    expect(registry<number>("jobs", { value: jobs })).toBe(jobs);
    expect(registry("seen", { value: new Set([1]) })).toEqual(new Set([1]));
    expect(cache<string, number>("tables", { value: new Map([["t", 2]]) }).get("t")).toBe(2);
    expect(dictionary<number>("byName", { value: { x: 1 } }).get("x")).toBe(1);
    expect([...spans<string>("open", { value: ["root"] })]).toEqual(["root"]);
  });

  it("hold values, undefined among them", () => {
    const count = cell<number>("count", { value: 1 });
    count.value += 1;
    expect(count.value).toBe(2);
    expect(context<string | undefined>("current", { value: undefined }).value).toBeUndefined();
  });

  it("are always on: concurrent work does not see each other's value", async () => {
    const current = context<string>("current", { value: "none" });
    const seen = await Promise.all(
      ["a", "b"].map((name) =>
        current.run(name, async () => {
          await Promise.resolve();
          return current.value;
        }),
      ),
    );
    expect(seen).toEqual(["a", "b"]);
    expect(current.value).toBe("none");
  });

  it("isolate scopes where they were told to", async () => {
    const count = cell<number>("count", { value: 0, inherit: "copy" });
    await scope.run(() => {
      count.value = 5;
    });
    expect(count.value).toBe(0);
  });
});
