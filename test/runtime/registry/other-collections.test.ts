import { deepStrictEqual } from "node:assert/strict";
import { EventEmitter } from "node:events";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { registry } from "../../../runtime/src/registry/registry.ts";
import { freshFlag, MODES, modeName, setFlag } from "../with-mode.ts";

const modes = MODES.map((mode) => [modeName(mode), mode] as const);

describe("registry", () => {
  it("says what it can stand for when given anything else", () => {
    const legacy = {} as Map<string, number>;
    expect(() => registry("agents", { flag: freshFlag(), legacy })).toThrow(
      /Map, Set, WeakMap, WeakSet or array/,
    );
  });
});

describe.each(modes)("registry over a Set, %s", (_name, mode) => {
  it("is the Set that it was given, and passes for one", () => {
    const legacy = new Set(["a"]);
    const names = registry("names", { flag: freshFlag(mode), legacy });
    expect(names).toBe(legacy);
    deepStrictEqual(names, new Set(["a"]));
    expect(structuredClone(names)).toEqual(new Set(["a"]));
    expect(names.add("b")).toBe(names);
    expect([names.has("b"), names.delete("b"), names.delete("b"), names.size]).toEqual([
      true,
      true,
      false,
      1,
    ]);
    expect([[...names], [...names.keys()], [...names.values()], [...names.entries()]]).toEqual([
      ["a"],
      ["a"],
      ["a"],
      [["a", "a"]],
    ]);
    const seen: unknown[] = [];
    names.forEach((value, again, set) => seen.push(value, again, set));
    expect(seen).toEqual(["a", "a", names]);
    names.clear();
    expect(names.size).toBe(0);
  });
});

describe("registry over a Set", () => {
  it("takes members out when their owners end, and tells of it in shadow", () => {
    const flag = freshFlag("on");
    const clients = registry<EventEmitter>("clients", {
      flag,
      legacy: new Set<EventEmitter>(),
      owner: (client) => client,
    });
    const [first, second] = [new EventEmitter(), new EventEmitter()];
    clients.add(first).add(second);
    first.emit("close");
    expect([...clients]).toEqual([second]);
    setFlag(flag, "shadow");
    second.emit("close");
    expect(clients.size).toBe(1);
    expect(second.eventNames()).toEqual([]);
  });
});

describe("registry over a Set, flipped at random", () => {
  it("answers as a plain Set after every step", () => {
    const step = fc.tuple(
      fc.constantFrom("add", "add", "delete", "register", "unregister", "clear", "flip"),
      fc.nat({ max: MODES.length - 1 }),
    );
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 40 }),
        fc.constantFrom("share", "copy", "fresh"),
        (steps, inherit) => {
          const flag = freshFlag("off");
          const plain = new Set<number>();
          const names = registry<number>("names", { flag, inherit, legacy: new Set<number>() });
          for (const [operation, value] of steps) {
            if (operation === "flip") setFlag(flag, MODES[value] ?? "on");
            else if (operation === "clear") [plain, names].forEach((set) => set.clear());
            else if (operation === "add") [plain, names].forEach((set) => set.add(value));
            else if (operation === "delete") expect(names.delete(value)).toBe(plain.delete(value));
            else if (operation === "unregister") expect(names.unregister(value)).toBe(plain.delete(value));
            else {
              plain.add(value);
              names.register(value);
            }
            expect([[...names], names.size, names.has(value)]).toEqual([
              [...plain],
              plain.size,
              plain.has(value),
            ]);
          }
          expect(names.metrics().mismatches).toBe(0);
        },
      ),
    );
  });
});

describe.each(modes)("registry over an array, %s", (_name, mode) => {
  it("is the array that it was given, and passes for one", () => {
    const legacy = [1];
    const queue = registry<number>("queue", { flag: freshFlag(mode), legacy });
    expect(queue).toBe(legacy);
    expect(Array.isArray(queue)).toBe(true);
    expect(queue.push(2, 3)).toBe(3);
    deepStrictEqual(queue, [1, 2, 3]);
    expect(JSON.stringify(queue)).toBe("[1,2,3]");
    expect([queue.shift(), queue.pop(), queue.unshift(9), queue.splice(0, 1)]).toEqual([1, 3, 2, [9]]);
    expect(queue.concat([4]).map(String)).toEqual(["2", "4"]);
    queue[1] = 1;
    expect(queue.sort()).toBe(queue);
    expect([...queue]).toEqual([1, 2]);
    expect(Object.keys(queue)).toEqual(["0", "1"]);
    queue.length = 0;
    expect(queue).toEqual([]);
  });
});

describe("registry over an array", () => {
  it("does the same as a plain array under random changes and flips", () => {
    const change = fc.tuple(
      fc.constantFrom("push", "pop", "shift", "unshift", "reverse", "flip"),
      fc.nat({ max: 3 }),
    );
    fc.assert(
      fc.property(fc.array(change, { maxLength: 30 }), (changes) => {
        const flag = freshFlag("off");
        const plain: number[] = [];
        const queue = registry<number>("queue", { flag, legacy: [] as number[] });
        for (const [method, value] of changes) {
          if (method === "flip") setFlag(flag, MODES[value] ?? "on");
          else if (method === "push" || method === "unshift")
            expect(queue[method](value)).toBe(plain[method](value));
          else expect(queue[method as "pop"]()).toEqual(plain[method as "pop"]());
          expect(queue).toEqual(plain);
        }
      }),
    );
  });

  it("takes items out when their owners end, however they got in", () => {
    const sockets = registry<EventEmitter>("sockets", {
      flag: freshFlag("on"),
      legacy: [] as EventEmitter[],
      owner: (socket) => socket,
    });
    const [pushed, written] = [new EventEmitter(), new EventEmitter()];
    sockets.push(pushed);
    sockets[1] = written;
    sockets.reverse();
    pushed.emit("close");
    expect(sockets).toEqual([written]);
  });
});

describe.each(modes)("registry over weak collections, %s", (_name, mode) => {
  it("stays what it was", () => {
    const [key, other] = [{}, {}];
    const byKey = registry("byKey", { flag: freshFlag(mode), legacy: new WeakMap([[key, 1]]) });
    expect(byKey).toBeInstanceOf(WeakMap);
    expect(byKey.set(other, 2)).toBe(byKey);
    expect([byKey.get(key), byKey.has(other), byKey.delete(key), byKey.has(key)]).toEqual([
      1,
      true,
      true,
      false,
    ]);
    const seen = registry<object>("seen", { flag: freshFlag(mode), legacy: new WeakSet<object>() });
    expect(seen.add(key)).toBe(seen);
    expect([seen.has(key), seen.delete(key), seen.has(key)]).toEqual([true, true, false]);
  });
});
