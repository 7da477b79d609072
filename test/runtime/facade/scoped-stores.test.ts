import { EventEmitter } from "node:events";
import { setImmediate as turn } from "node:timers/promises";
import * as fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { cache } from "../../../runtime/src/cache/cache.ts";
import { dictionary } from "../../../runtime/src/dictionary/dictionary.ts";
import type { Inherit } from "../../../runtime/src/facade/scoped-stores.ts";
import { cell } from "../../../runtime/src/holder/cell.ts";
import { sharedState } from "../../../runtime/src/process/shared-state.ts";
import { registry } from "../../../runtime/src/registry/registry.ts";
import { scope } from "../../../runtime/src/scope/scope-api.ts";
import { freshFlag, MODES, modeName, setFlag } from "../with-mode.ts";

/** A facade as something that names are put into. */
interface Names {
  put(name: string): void;
  take(name: string): void;
  list(): string[];
}

type Make = (flag: string, inherit: Inherit) => Names;

const ofMap = (map: Map<string, number>): Names => ({
  put: (name) => void map.set(name, 1),
  take: (name) => void map.delete(name),
  list: () => [...map.keys()].filter((name) => map.has(name) && map.get(name) === 1),
});

const KNOWN = ["root", "a", "b", "c"].map((name) => ({ name }));
const known = (name: string) => KNOWN.find((each) => each.name === name) as { name: string };

const forms: Record<string, Make> = {
  "a registry's Map": (flag, inherit) =>
    ofMap(registry<string, number>("names", { flag, inherit, legacy: new Map() })),
  "a registry's Set": (flag, inherit) => {
    const set = registry<string>("names", { flag, inherit, legacy: new Set<string>() });
    return {
      put: (name) => void set.add(name),
      take: (name) => void set.delete(name),
      list: () => [...set].filter((name) => set.has(name)),
    };
  },
  "a registry's array": (flag, inherit) => {
    const array = registry<string>("names", { flag, inherit, legacy: [] as string[] });
    return {
      put: (name) => void array.push(name),
      take: (name) => void array.splice(array.indexOf(name), 1),
      list: () => [...array],
    };
  },
  "a cache's Map": (flag, inherit) =>
    ofMap(cache<string, number>("names", { flag, inherit, legacy: new Map() })),
  "a cache's object": (flag, inherit) => {
    const table = cache<number>("names", { flag, inherit, legacy: {} as Record<string, number> });
    return {
      put: (name) => void table.set(name, 1),
      take: (name) => void table.delete(name),
      list: () => table.keys().filter((name) => table.get(name) === 1),
    };
  },
  "a dictionary": (flag, inherit) => {
    const table = dictionary<number>("names", { flag, inherit, legacy: {} });
    return {
      put: (name) => void table.set(name, 1),
      take: (name) => void table.delete(name),
      list: () => table.keys().filter((name) => table.get(name) === 1),
    };
  },
  "a cell": (flag, inherit) => {
    const names = cell<string>("names", { flag, inherit, legacy: "" });
    const list = () => names.value.split(" ").filter((name) => name !== "");
    return {
      put: (name) => void (names.value += ` ${name}`),
      take: (name) =>
        void (names.value = list()
          .filter((each) => each !== name)
          .join(" ")),
      list,
    };
  },
};

const weakForms: Record<string, Make> = {
  "a registry's WeakMap": (flag, inherit) => {
    const map = registry<object, number>("names", {
      flag,
      inherit: inherit as "fresh",
      legacy: new WeakMap<object, number>(),
    });
    return {
      put: (name) => expect(map.set(known(name), 1)).toBe(map),
      take: (name) => void map.delete(known(name)),
      list: () => KNOWN.filter((each) => map.has(each) && map.get(each) === 1).map(({ name }) => name),
    };
  },
  "a registry's WeakSet": (flag, inherit) => {
    const set = registry<object>("names", {
      flag,
      inherit: inherit as "fresh",
      legacy: new WeakSet<object>(),
    });
    return {
      put: (name) => expect(set.add(known(name))).toBe(set),
      take: (name) => void set.delete(known(name)),
      list: () => KNOWN.filter((each) => set.has(each)).map(({ name }) => name),
    };
  },
  "a cache's WeakMap": (flag, inherit) => {
    const map = cache<object, number>("names", {
      flag,
      inherit: inherit as "fresh",
      legacy: new WeakMap<object, number>(),
    });
    return {
      put: (name) => void map.set(known(name), 1),
      take: (name) => void map.delete(known(name)),
      list: () => KNOWN.filter((each) => map.has(each)).map(({ name }) => name),
    };
  },
};

const allForms = { ...forms, ...weakForms };

function mismatches(flag: string): number {
  const records = sharedState().sites.all();
  return records.find((record) => record.flag === flag)?.mismatchCount ?? 0;
}

describe.each(Object.entries(allForms))("%s in a scope", (_form, make) => {
  it.each(MODES.map((mode) => [modeName(mode), mode] as const))(
    "is shared unless told otherwise, %s",
    (_name, mode) => {
      const flag = freshFlag(mode);
      const names = make(flag, "share");
      names.put("root");
      scope.run("key", () => names.put("a"));
      scope.run("other", () => expect(names.list()).toEqual(["root", "a"]));
      expect(names.list()).toEqual(["root", "a"]);
      expect(mismatches(flag)).toBe(0);
    },
  );

  it("is shared while the flag is off, whatever it would be told", () => {
    const names = make(freshFlag("off"), "fresh");
    names.put("root");
    scope.run(() => names.put("a"));
    expect(names.list()).toEqual(["root", "a"]);
  });

  it("starts fresh, in each scope anew, and leaves nothing behind", () => {
    const names = make(freshFlag("on"), "fresh");
    names.put("root");
    scope.run(() => {
      names.put("a");
      names.put("b");
      names.take("a");
      expect(names.list()).toEqual(["b"]);
      scope.run(() => expect(names.list()).toEqual([]));
      expect(names.list()).toEqual(["b"]);
    });
    expect(names.list()).toEqual(["root"]);
  });

  it("keeps concurrent scopes apart", async () => {
    const names = make(freshFlag("on"), "fresh");
    const work = (name: string) =>
      scope.run(name, async () => {
        names.put(name);
        await turn();
        return names.list();
      });
    expect(await Promise.all([work("a"), work("b")])).toEqual([["a"], ["b"]]);
  });

  it("follows the scope's key where a percentage decides", () => {
    const flag = freshFlag({ percentage: 50 });
    const handle = sharedState().flags.handle(flag);
    const keys = Array.from({ length: 50 }, (_, i) => `key-${i}`);
    const [inside, outside] = ["on", "off"].map((path) => keys.find((key) => handle.pathFor(key) === path));
    const names = make(flag, "fresh");
    scope.run(inside, () => names.put("a"));
    expect(names.list()).toEqual([]);
    scope.run(outside, () => names.put("b"));
    expect(names.list()).toEqual(["b"]);
  });

  it("keeps its own through a flip, until it ends", () => {
    const flag = freshFlag("on");
    const names = make(flag, "fresh");
    scope.run(() => {
      names.put("a");
      setFlag(flag, "off");
      names.put("b");
      expect(names.list()).toEqual(["a", "b"]);
      setFlag(flag, "shadow");
      names.put("c");
      expect(names.list()).toEqual(["a", "b", "c"]);
    });
    expect(names.list()).toEqual([]);
    expect(mismatches(flag)).toBe(0);
  });

  it("has all that was written since when it goes from shadow over off to on", () => {
    const flag = freshFlag("shadow");
    const names = make(flag, "fresh");
    scope.run(() => {
      names.put("a");
      setFlag(flag, "off");
      names.put("b");
      names.take("a");
      setFlag(flag, "on");
      expect(names.list()).toEqual(["b"]);
    });
  });

  it("serves in shadow what off serves, and finds no difference in work that does not leak", () => {
    const flag = freshFlag("shadow");
    const names = make(flag, "fresh");
    scope.run(() => {
      names.put("a");
      names.put("b");
      names.take("a");
      expect(names.list()).toEqual(["b"]);
      names.take("b");
    });
    expect(mismatches(flag)).toBe(0);
    setFlag(flag, "off");
    expect(names.list()).toEqual([]);
  });
});

const steps = fc.array(
  fc.oneof(
    fc.record({ put: fc.constantFrom(...KNOWN.map(({ name }) => name)) }),
    fc.record({ take: fc.constantFrom(...KNOWN.map(({ name }) => name)) }),
    fc.record({ flip: fc.constantFrom(...MODES) }),
    fc.constant("scope" as const),
  ),
  { maxLength: 25 },
);

describe.each(Object.entries(allForms))("%s", (form, make) => {
  it("loses nothing under random flips, however deep in scopes", () => {
    // What cannot be listed cannot be copied.
    const inherits = form in weakForms ? (["share"] as const) : (["share", "copy"] as const);
    fc.assert(
      fc.property(steps, fc.constantFrom(...inherits), (list, inherit) => {
        const flag = freshFlag("off");
        const names = make(flag, inherit);
        const plain: string[] = [];
        // What a scope copied or shares is what is around it until somebody leaves it: so all steps go ever deeper.
        const play = (rest: typeof list): void => {
          for (const [index, each] of rest.entries()) {
            if (each === "scope") return scope.run(() => play(rest.slice(index + 1)));
            if ("flip" in each) setFlag(flag, each.flip);
            else if ("put" in each) {
              if (plain.includes(each.put)) continue;
              plain.push(each.put);
              names.put(each.put);
            } else if (plain.includes(each.take)) {
              plain.splice(plain.indexOf(each.take), 1);
              names.take(each.take);
            }
            expect([...names.list()].sort()).toEqual([...plain].sort());
          }
        };
        play(list);
      }),
    );
  });
});

// A cache that misses is no difference.
const leaking = Object.entries(allForms).filter(([form]) => !form.startsWith("a cache's"));
describe.each(leaking)("%s in a scope", (_form, make) => {
  it("shows in shadow what leaks between scopes, and serves the legacy answer", () => {
    const flag = freshFlag("shadow");
    const names = make(flag, "fresh");
    scope.run(() => names.put("a"));
    scope.run(() => expect(names.list()).toEqual(["a"]));
    expect(mismatches(flag)).toBeGreaterThan(0);
    setFlag(flag, "off");
    expect(names.list()).toEqual(["a"]);
  });
});

describe.each(Object.entries(forms))("%s in a scope", (_form, make) => {
  it("starts from a copy of what is around it", () => {
    const names = make(freshFlag("on"), "copy");
    names.put("root");
    scope.run(() => {
      names.put("a");
      scope.run(() => {
        names.put("b");
        expect(names.list()).toEqual(["root", "a", "b"]);
      });
      expect(names.list()).toEqual(["root", "a"]);
    });
    expect(names.list()).toEqual(["root"]);
  });
});

describe.each(Object.keys(weakForms))("%s", (form) => {
  it("cannot be copied, and says so", () => {
    expect(() => weakForms[form]?.(freshFlag(), "copy")).toThrow(/"share" or "fresh"/);
  });
});

const owned = (flag: string, inherit: Inherit) => {
  const agents = registry<string, EventEmitter>("agents", {
    flag,
    inherit,
    legacy: new Map<string, EventEmitter>(),
    owner: (agent) => agent,
  });
  const clients = registry<EventEmitter>("clients", {
    flag,
    inherit,
    legacy: new Set<EventEmitter>(),
    owner: (client) => client,
  });
  const queue = registry<EventEmitter>("queue", {
    flag,
    inherit,
    legacy: [] as EventEmitter[],
    owner: (item) => item,
  });
  return {
    put: (owner: EventEmitter) => {
      agents.set("a", owner);
      clients.add(owner);
      queue.push(owner);
    },
    sizes: () => [agents.size, clients.size, queue.length],
  };
};

describe("a scope's own store, when the flag is flipped", () => {
  it("watches nobody while it is off, and the same owners and new ones once it is on again", () => {
    const flag = freshFlag("on");
    const { put, sizes } = owned(flag, "fresh");
    const [first, second] = [new EventEmitter(), new EventEmitter()];
    scope.run(() => {
      put(first);
      expect(first.listenerCount("close")).toBe(3);
      setFlag(flag, "off");
      expect(first.eventNames()).toEqual([]);
      first.emit("close");
      expect(sizes()).toEqual([1, 1, 1]);
      setFlag(flag, "on");
      expect(first.listenerCount("close")).toBe(3);
      put(second);
      second.emit("close");
      expect(sizes()).toEqual([0, 1, 1]);
    });
    expect(first.eventNames()).toEqual([]);
  });

  it("watches an owner once in shadow, where the entry would be with the flag on", () => {
    const { put } = owned(freshFlag("shadow"), "fresh");
    const owner = new EventEmitter();
    scope.run(() => {
      put(owner);
      expect(owner.listenerCount("close")).toBe(3);
    });
    expect(owner.eventNames()).toEqual([]);
  });

  it("watches nobody ever again once its scope has ended", async () => {
    const flag = freshFlag("on");
    const { put } = owned(flag, "fresh");
    const [before, after] = [new EventEmitter(), new EventEmitter()];
    const opened = scope.fork();
    opened.run(() => put(before));
    const late = opened.bind(() => put(after));
    await opened.dispose();
    late();
    setFlag(flag, "off");
    setFlag(flag, "on");
    expect([...before.eventNames(), ...after.eventNames()]).toEqual([]);
  });

  it("loses no entry of a cache, which begins anew when it goes on", () => {
    vi.useFakeTimers();
    const flag = freshFlag("on");
    const tables = cache<string, number>("tables", {
      flag,
      inherit: "fresh",
      ttl: 100,
      legacy: new Map<string, number>(),
    });
    scope.run(() => {
      tables.set("a", 1);
      setFlag(flag, "off");
      vi.advanceTimersByTime(200);
      tables.set("a", 2).set("b", 2);
      setFlag(flag, "on");
      expect([tables.get("a"), tables.get("b"), tables.size]).toEqual([2, 2, 2]);
      vi.advanceTimersByTime(60);
      setFlag(flag, { percentage: 100 });
      vi.advanceTimersByTime(60);
      expect([tables.get("a"), tables.size]).toEqual([undefined, 0]);
    });
    vi.useRealTimers();
  });

  it("keeps the ages of copied entries from shadow to on", () => {
    vi.useFakeTimers();
    const flag = freshFlag("shadow");
    const tables = cache<string, number>("tables", {
      flag,
      inherit: "copy",
      ttl: 100,
      legacy: new Map<string, number>(),
    });
    tables.set("t", 1);
    vi.advanceTimersByTime(80);
    scope.run(() => {
      expect(tables.get("t")).toBe(1);
      setFlag(flag, "on");
      expect(tables.get("t")).toBe(1);
      vi.advanceTimersByTime(21);
      expect(tables.get("t")).toBeUndefined();
    });
    vi.useRealTimers();
  });
});

describe("a copy in a scope", () => {
  it("loses entries whose owner ends, and finds them by what was registered, as the one around it does", () => {
    const agents = registry<string, object>("agents", {
      flag: freshFlag("on"),
      inherit: "copy",
      legacy: new Map<string, object>(),
      owner: (value) => (value instanceof EventEmitter ? value : null),
    });
    const [byRule, registered] = [new EventEmitter(), new EventEmitter()];
    agents.set("by rule", byRule);
    agents.register("registered", {}, { owner: registered, metadata: { team: 1 } });
    scope.run(() => {
      expect(agents.find({ team: 1 })).toEqual([{}]);
      expect(agents.metadata("registered")).toEqual({ team: 1 });
      byRule.emit("close");
      registered.emit("close");
      expect(agents.size).toBe(0);
    });
    expect(agents.size).toBe(0);
    expect(registered.eventNames()).toEqual([]);
  });

  it("is watched no longer than the scope lasts", () => {
    const flag = freshFlag("on");
    const clients = registry<EventEmitter>("clients", {
      flag,
      inherit: "copy",
      legacy: new Set<EventEmitter>(),
      owner: (client) => client,
    });
    const agents = registry<string, EventEmitter>("agents", {
      flag,
      inherit: "copy",
      legacy: new Map<string, EventEmitter>(),
      owner: (agent) => agent,
    });
    const queue = registry<EventEmitter>("queue", {
      flag,
      inherit: "copy",
      legacy: [] as EventEmitter[],
      owner: (item) => item,
    });
    const owner = new EventEmitter();
    clients.add(owner);
    agents.set("a", owner);
    queue.push(owner);
    scope.run(() => {
      expect([clients.has(owner), agents.has("a"), queue.length]).toEqual([true, true, 1]);
      queue.sort();
      expect(owner.listenerCount("close")).toBe(6);
    });
    expect(owner.listenerCount("close")).toBe(3);
  });

  it("that cannot be made never reaches the caller in shadow", () => {
    const flag = freshFlag("shadow");
    const handler = cell("handler", { flag, inherit: "copy", legacy: { call: (): number => 7 } });
    scope.run(() => {
      expect(handler.value.call()).toBe(7);
      handler.value = { call: () => 8 };
      expect(handler.value.call()).toBe(8);
    });
    expect(handler.value.call()).toBe(8);
    expect(mismatches(flag)).toBeGreaterThan(0);
  });
});

describe("an isolated Set", () => {
  it("is combined with others by the scope's own members, where the engine can combine Sets", () => {
    const had = Object.getOwnPropertyDescriptor(Set.prototype, "union");
    const value = function (this: Set<unknown>, other: Iterable<unknown>) {
      return new Set([...this, ...other]);
    };
    Reflect.defineProperty(Set.prototype, "union", { value, configurable: true, writable: true });
    try {
      const legacy = new Set(["root"]);
      const names = registry<string>("names", { flag: freshFlag("on"), inherit: "fresh", legacy });
      scope.run(() => {
        names.add("a");
        const union = Reflect.get(names, "union") as typeof value;
        expect([...union.call(names, new Set(["b"]))]).toEqual(["a", "b"]);
      });
    } finally {
      Reflect.deleteProperty(Set.prototype, "union");
      if (had !== undefined) Reflect.defineProperty(Set.prototype, "union", had);
    }
  });
});

describe("an isolated array", () => {
  it("passes for an array, and takes writes by index and length", () => {
    const queue = registry<number>("queue", { flag: freshFlag("on"), inherit: "fresh", legacy: [0] });
    scope.run(() => {
      expect(Array.isArray(queue)).toBe(true);
      expect(queue.push(3, 1, 2)).toBe(3);
      expect(queue.sort()).toBe(queue);
      queue[3] = 4;
      expect(queue).toEqual([1, 2, 3, 4]);
      expect([queue.map(String), JSON.stringify(queue), 3 in queue, Object.keys(queue)]).toEqual([
        ["1", "2", "3", "4"],
        "[1,2,3,4]",
        true,
        ["0", "1", "2", "3"],
      ]);
      queue.length = 1;
      expect([...queue, ...queue.concat([5])]).toEqual([1, 1, 5]);
    });
    expect(queue).toEqual([0]);
  });

  it("supervises the items of each scope", () => {
    const sockets = registry<EventEmitter>("sockets", {
      flag: freshFlag("on"),
      inherit: "fresh",
      legacy: [] as EventEmitter[],
      owner: (socket) => socket,
    });
    const [outside, inside] = [new EventEmitter(), new EventEmitter()];
    sockets.push(outside);
    scope.run(() => {
      sockets[0] = inside;
      inside.emit("close");
      expect(sockets).toEqual([]);
    });
    expect(sockets).toEqual([outside]);
  });
});

describe("an isolated cache", () => {
  it("has its limits in each scope", () => {
    const tables = cache<string, number>("tables", {
      flag: freshFlag("on"),
      inherit: "fresh",
      max: 2,
      legacy: new Map<string, number>(),
    });
    tables.set("root", 1);
    scope.run(() => {
      for (const key of ["a", "b", "c"]) tables.set(key, 1);
      expect([tables.size, tables.has("c")]).toEqual([2, true]);
    });
    expect([...tables.keys()]).toEqual(["root"]);
    expect(tables.metrics()).toMatchObject({ size: 1, evictions: 1 });
  });

  it("copies entries with their age", () => {
    vi.useFakeTimers();
    const tables = cache<string, number>("tables", {
      flag: freshFlag("on"),
      inherit: "copy",
      ttl: 100,
      legacy: new Map<string, number>(),
    });
    tables.set("t", 1);
    vi.advanceTimersByTime(80);
    scope.run(() => {
      expect(tables.get("t")).toBe(1);
      vi.advanceTimersByTime(21);
      expect(tables.get("t")).toBeUndefined();
    });
    vi.useRealTimers();
  });

  it("loads for each scope by itself", async () => {
    const tables = cache<string, string | null>("tables", {
      flag: freshFlag("on"),
      inherit: "fresh",
      legacy: new Map<string, string | null>(),
    });
    const load = async () => {
      await turn();
      return scope.current().key;
    };
    const answers = ["a", "b"].map((key) => scope.run(key, () => tables.getOrCompute("t", load)));
    expect(await Promise.all(answers)).toEqual(["a", "b"]);
    expect(tables.size).toBe(0);
  });

  it("shows in shadow a value that another scope has put there", () => {
    const flag = freshFlag("shadow");
    const tables = cache<string, number>("tables", { flag, inherit: "fresh", legacy: new Map() });
    scope.run(() => {
      tables.set("t", 1);
      scope.run(() => tables.set("t", 2));
      expect(tables.get("t")).toBe(2);
    });
    expect(mismatches(flag)).toBe(1);
  });
});
