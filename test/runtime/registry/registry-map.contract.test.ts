import { deepStrictEqual } from "node:assert/strict";
import { inspect, types } from "node:util";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { registry } from "../../../runtime/src/registry/registry.ts";
import type { FlagMode } from "../../../runtime/src/flags/flag-mode.ts";
import { freshFlag, MODES, modeName, setFlag } from "../with-mode.ts";

describe.each(MODES.map((mode) => [modeName(mode), mode] as const))(
  "registry over a Map, %s",
  (_name, mode) => {
    const make = (entries: [string, number][] = [["a", 1]]) =>
      registry<string, number>("agents", { flag: freshFlag(mode), legacy: new Map(entries) });

    it("is the Map that it was given", () => {
      const legacy = new Map([["a", 1]]);
      expect(registry("agents", { flag: freshFlag(mode), legacy })).toBe(legacy);
    });

    it("passes for a Map with everybody who looks", () => {
      const agents = make();
      expect(agents).toBeInstanceOf(Map);
      expect(types.isMap(agents)).toBe(true);
      expect(Object.prototype.toString.call(agents)).toBe("[object Map]");
      expect(agents).toEqual(new Map([["a", 1]]));
      expect(agents).toStrictEqual(new Map([["a", 1]]));
      deepStrictEqual(agents, new Map([["a", 1]]));
      expect(structuredClone(agents)).toEqual(new Map([["a", 1]]));
      expect(JSON.stringify(agents)).toBe("{}");
      expect(inspect(agents)).toBe("Map(1) { 'a' => 1 }");
      expect(Object.keys(agents)).toEqual([]);
      expect({ ...agents }).toEqual({});
      expect(agents.constructor).toBe(Map);
      expect(new Map(agents)).toEqual(new Map([["a", 1]]));
      expect(Object.fromEntries(agents)).toEqual({ a: 1 });
      const inLoop: string[] = [];
      for (const name in agents) inLoop.push(name);
      expect(inLoop).toEqual([]);
    });

    it("chains set, answers delete, hands itself to forEach", () => {
      const agents = make();
      expect(agents.set("b", 2)).toBe(agents);
      expect([agents.delete("b"), agents.delete("b")]).toEqual([true, false]);
      const seen: unknown[] = [];
      const self = {};
      agents.forEach(function (this: unknown, value, key, map) {
        seen.push(this, value, key, map);
      }, self);
      expect(seen).toEqual([self, 1, "a", agents]);
      expect(seen[3]).toBe(agents);
      expect(agents.clear()).toBeUndefined();
      expect(agents.size).toBe(0);
    });

    it("iterates live, as a Map does", () => {
      const agents = make();
      const seen: string[] = [];
      for (const [key] of agents) {
        seen.push(key);
        if (agents.size < 3) agents.set(`${key}${key}`, 0);
      }
      expect(seen).toEqual(["a", "aa", "aaaa"]);
    });

    it("keeps a subclass's own behaviour", () => {
      class Upper extends Map<string, number> {
        override set(key: string, value: number): this {
          return super.set(key.toUpperCase(), value);
        }
      }
      const agents = registry<string, number>("agents", { flag: freshFlag(mode), legacy: new Upper() });
      agents.set("a", 1);
      expect([...agents]).toEqual([["A", 1]]);
    });
  },
);

type Step = readonly ["set" | "delete" | "register" | "unregister" | "clear" | "flip", string, number];

const steps = fc.array(
  fc.tuple(
    fc.constantFrom<Step[0]>("set", "set", "delete", "register", "unregister", "clear", "flip"),
    fc.constantFrom("a", "b", "c", "d"),
    fc.integer({ min: 0, max: 3 }),
  ),
  { maxLength: 40 },
);

const modeNumber = (index: number): FlagMode => MODES[index % MODES.length] as FlagMode;

describe("registry over a Map, flipped at random", () => {
  it("answers as a plain Map after every step", () => {
    fc.assert(
      fc.property(steps, fc.constantFrom("share", "copy", "fresh"), (list, inherit) => {
        const flag = freshFlag(modeNumber(list.length));
        const plain = new Map<string, number>();
        const facade = registry<string, number>("agents", {
          flag,
          inherit,
          legacy: new Map<string, number>(),
        });
        for (const [operation, key, value] of list) {
          if (operation === "flip") setFlag(flag, modeNumber(value));
          else if (operation === "clear") [plain, facade].forEach((map) => map.clear());
          else if (operation === "delete") expect(facade.delete(key)).toBe(plain.delete(key));
          else if (operation === "unregister") expect(facade.unregister(key)).toBe(plain.delete(key));
          else if (operation === "set") [plain, facade].forEach((map) => map.set(key, value));
          else {
            plain.set(key, value);
            facade.register(key, value);
          }
          expect([...facade]).toEqual([...plain]);
          expect([...facade.keys(), ...facade.values()]).toEqual([...plain.keys(), ...plain.values()]);
          expect([facade.size, facade.get(key), facade.has(key)]).toEqual([
            plain.size,
            plain.get(key),
            plain.has(key),
          ]);
        }
        expect(facade.metrics().mismatches).toBe(0);
      }),
      { numRuns: 200 },
    );
  });
});
