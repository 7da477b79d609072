import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { EventEmitter } from "node:events";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { cache } from "../../../runtime/src/cache/cache.ts";
import { registry } from "../../../runtime/src/registry/registry.ts";
import { freshFlag } from "../with-mode.ts";

const told: unknown[] = [];
const listen = (message: unknown): void => void told.push(message);
beforeEach(() => subscribe("unambient:eviction", listen));
afterEach(() => {
  unsubscribe("unambient:eviction", listen);
  told.length = 0;
  vi.useRealTimers();
});

describe("the diagnostics channel of evictions", () => {
  it("tells which entry went, and why", () => {
    vi.useFakeTimers();
    const flag = freshFlag("on");
    const tables = cache<string, number>("tables", { flag, legacy: new Map(), max: 2, ttl: 100 });
    tables.set("a", 1).set("b", 2).set("c", 3);
    vi.advanceTimersByTime(101);
    tables.get("b");
    expect(tables.size).toBe(0);
    const agents = registry<string, number>("agents", { flag, legacy: new Map<string, number>() });
    const owner = new EventEmitter();
    agents.register("x", 1, { owner });
    owner.emit("close");
    expect(told).toEqual([
      { site: "tables", flag, key: "a", reason: "size" },
      { site: "tables", flag, key: "b", reason: "age" },
      { site: "tables", flag, key: "c", reason: "age" },
      { site: "agents", flag, key: "x", reason: "owner" },
    ]);
  });

  it("is silent of what the program takes out itself, and in shadow, where nothing goes", () => {
    const flag = freshFlag("shadow");
    const tables = cache<string, number>("tables", { flag, legacy: new Map(), max: 1 });
    tables.set("a", 1).set("b", 2).delete("a");
    const agents = registry<string, number>("agents", { flag, legacy: new Map<string, number>() });
    const owner = new EventEmitter();
    agents.register("x", 1, { owner });
    owner.emit("close");
    expect([tables.metrics().evictions, agents.size]).toEqual([1, 1]);
    expect(told).toEqual([]);
  });
});
