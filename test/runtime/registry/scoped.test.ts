import { describe, expect, it } from "vitest";
import { registry } from "../../../runtime/src/registry/registry.ts";
import { scope } from "../../../runtime/src/scope/scope-api.ts";
import { freshFlag, setFlag } from "../with-mode.ts";

const make = (flag: string, inherit: "share" | "copy" | "fresh") =>
  registry<string, number>("seats", { flag, inherit, legacy: new Map([["root", 0]]) });

describe("a registry in a scope", () => {
  it.each(["off", "on"] as const)("shares its entries unless told otherwise (%s)", (mode) => {
    const seats = make(freshFlag(mode), "share");
    scope.run(() => seats.set("a", 1));
    expect([...seats.keys()]).toEqual(["root", "a"]);
  });

  it("starts fresh or from a copy, and leaves nothing behind", () => {
    const [fresh, copy] = [make(freshFlag("on"), "fresh"), make(freshFlag("on"), "copy")];
    scope.run(() => {
      fresh.set("a", 1);
      copy.set("a", 1);
      expect([...fresh.keys()]).toEqual(["a"]);
      expect([...copy.keys()]).toEqual(["root", "a"]);
      scope.run(() => {
        expect([...fresh.keys()]).toEqual([]);
        expect([...copy.keys()]).toEqual(["root", "a"]);
      });
    });
    expect([...fresh.keys()]).toEqual(["root"]);
    expect([...copy.keys()]).toEqual(["root"]);
  });

  it("keeps concurrent scopes apart", async () => {
    const seats = make(freshFlag("on"), "fresh");
    const book = (name: string) =>
      scope.run(name, async () => {
        seats.set(name, 1);
        await new Promise((resolve) => setImmediate(resolve));
        return [...seats.keys()];
      });
    expect(await Promise.all([book("a"), book("b")])).toEqual([["a"], ["b"]]);
  });

  it("shows in shadow what leaks between scopes, and serves the legacy answer", () => {
    const flag = freshFlag("shadow");
    const seats = make(flag, "fresh");
    scope.run(() => seats.set("a", 1));
    scope.run(() => expect(seats.get("a")).toBe(1));
    expect(seats.metrics().mismatches).toBe(1);
    setFlag(flag, "off");
    expect([...seats.keys()]).toEqual(["root", "a"]);
  });

  it("lets a scope keep its own entries through a flip", () => {
    const flag = freshFlag("on");
    const seats = make(flag, "fresh");
    scope.run(() => {
      seats.set("a", 1);
      setFlag(flag, "off");
      expect([...seats.keys()]).toEqual(["a"]);
      seats.set("b", 2);
      expect([...seats.keys()]).toEqual(["a", "b"]);
    });
    expect([...seats.keys()]).toEqual(["root"]);
  });
});
