import { describe, expect, it } from "vitest";
import { scanSources } from "../../../src/scan/scan-sources.ts";
import { foundIn } from "../../support/found-in.ts";

describe("what a module's own namespace exports", () => {
  it.each([
    [
      "is assigned by the namespace's name",
      "export const turn = (n) => { Private.rate = n }; namespace Private { export let rate = 1 }",
      "rate let state",
    ],
    [
      "is filled from outside the namespace",
      "export const see = (n) => { Private.seen.set(n, 1) }; namespace Private { export const seen = new WeakMap() }",
      "seen weakmap registry",
    ],
    [
      "is a memo table",
      "export const ask = (n) => { if (n in Private.known) return Private.known[n]; const r = n + n; return (Private.known[n] = r) }; namespace Private { export const known = Object.create(null) }",
      "known const-object cache",
    ],
    [
      "stands in an inner one",
      "export const turn = (n) => { Private.sys.rate = n }; namespace Private { export namespace sys { export let rate = 1 } }",
      "rate let state",
    ],
    [
      "is asked for in a namespace that the module exports",
      "export namespace Loop { export const turn = (n) => { Private.rate = n } } namespace Private { export let rate = 1 }",
      "rate let state",
    ],
    [
      "may be asked for by others as well",
      "export namespace Loop { export let rate = 1 } export const turn = (n) => { Loop.rate = n }",
      "rate let state",
    ],
  ])("%s", (_, text, found) => {
    expect(foundIn(text)).toEqual([found]);
  });

  it("belongs to the file: no other module is said to use it", () => {
    const text =
      "export const turn = (n) => { Private.rate = n }; export const now = () => Private.rate; namespace Private { export let rate = 1 }";
    const [found] = scanSources(new Map([["src/a.ts", text]])).findings;
    expect(found).toMatchObject({ name: "rate", disposition: "auto" });
    expect(found?.notes ?? []).toEqual([]);
  });
});

describe("what looks like such a member", () => {
  it.each([
    ["is only read", "export const rate = () => Private.rate; namespace Private { export let rate = 1 }"],
    [
      "is assigned as the module loads",
      "Private.rate = 2; namespace Private { export let rate = 1 } export {}",
    ],
    [
      "is asked of a parameter of that name",
      "export const turn = (Private, n) => { Private.rate = n }; namespace Private { export let rate = 1 }",
    ],
    [
      "is another name of the namespace's",
      "export const turn = (n) => Private.turn(n); namespace Private { export let rate = 1; export const turn = (n) => rate + n }",
    ],
    [
      "is not exported by it",
      "export const turn = (box, n) => { box.rate = n }; namespace Private { const rate = 1; export const f = () => rate }",
    ],
    [
      "is a type's",
      "export const turn = (n) => { Private.rate = n }; declare namespace Private { let rate: number }",
    ],
  ])("%s", (_, text) => {
    expect(foundIn(text)).toEqual([]);
  });

  it("is asked of another thing of that name", () => {
    const text =
      "namespace Private { export let rate = 1 } export namespace Other { const Private = { rate: 1 }; export const turn = (n) => { Private.rate = n } }";
    expect(foundIn(text)).toEqual(["Private const-object state"]);
  });

  it("is declared in another module's namespace of the same name", () => {
    const files = {
      "src/a.ts": "namespace Private { export let rate = 1 } export const rate = () => Private.rate",
      "src/b.ts":
        "namespace Private { export let other = 1 } export const turn = (n) => { Private.rate = n }",
    };
    expect(foundIn(files)).toEqual([]);
  });
});
