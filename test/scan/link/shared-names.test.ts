import { describe, expect, it } from "vitest";
import { scanSources } from "../../../src/scan/scan-sources.ts";
import { foundIn } from "../../support/found-in.ts";

const CLOCK = "namespace app.sys { export let rate = 1; export const read = () => rate }";

describe("a member of a namespace that goes on in another script", () => {
  it.each([
    ["by its name", "namespace app.sys { export function turn(n) { rate = n } }"],
    ["by the namespace", "namespace app.sys { export function turn(n) { app.sys.rate = n } }"],
    ["by the inner one of two", "namespace app.web { export function turn(n) { sys.rate = n } }"],
    [
      "from a script that is in none of the two",
      "namespace other { export function turn(n) { app.sys.rate = n } }",
    ],
  ])("is assigned %s", (_, writer) => {
    expect(foundIn({ "src/clock.ts": CLOCK, "src/writer.ts": writer })).toEqual(["rate let state"]);
  });

  it("may be a field of a class", () => {
    const files = {
      "src/list.ts": "namespace app { export class List { static scale = 1; static open = [] } }",
      "src/web.ts": "namespace app.web { export function zoom(n) { List.scale = n; app.List.open.push(n) } }",
    };
    expect(foundIn(files)).toEqual(["scale static-field state", "open static-field registry"]);
  });

  it("is one state, whatever is set below it", () => {
    const files = {
      "src/target.ts": "namespace app { export let target: any }",
      "src/main.ts":
        "namespace app { export function turn(given: any) { target = given } export function dress() { target.theme = {}; target.theme.dark = true } }",
    };
    expect(foundIn(files)).toEqual(["target let state"]);
  });

  it("may be a list that another script works off", () => {
    const files = {
      "src/later.ts": "namespace app { export let jobs = []; export function later(job) { jobs.push(job) } }",
      "src/turn.ts":
        "namespace app { export function turn() { const now = jobs; jobs = []; for (const job of now) job() } }",
    };
    expect(foundIn(files)).toEqual(["jobs let state"]);
  });

  it("is changed where it is declared by the name of its namespace", () => {
    const text = "namespace app { export let rate = 1; export function turn(n) { app.rate = n } }";
    expect(foundIn({ "src/a.ts": text })).toEqual(["rate let state"]);
  });
});

describe("what looks like such a member", () => {
  it.each([
    ["is not exported", "namespace app { let rate = 1; export const read = () => rate }"],
    ["is a type's", "declare namespace app { let rate: number }"],
    ["is a module's", "export namespace app { export let rate = 1 }"],
    ["stands in another namespace", "namespace other { export let rate = 1 }"],
  ])("%s", (_, declaration) => {
    const writer = "namespace app { export function turn(n) { rate = n } }";
    expect(foundIn({ "src/a.ts": declaration, "src/writer.ts": writer })).toEqual([
      "rate global-write state",
    ]);
  });

  it("is declared by two", () => {
    const files = {
      "src/a.ts": "namespace app { export let rate = 1 }",
      "src/b.ts": "namespace app { export let rate = 2 }",
      "src/writer.ts": "namespace app.web { export function turn(n) { app.rate = n } }",
    };
    expect(foundIn(files)).toEqual([]);
  });

  it("is a local of the writer's", () => {
    const writer = "namespace app.sys { export function turn(n) { let rate = 0; rate = n; return rate } }";
    expect(foundIn({ "src/clock.ts": CLOCK, "src/writer.ts": writer })).toEqual([]);
  });

  it("is assigned while the scripts load", () => {
    const writer = "namespace app.web { app.sys.rate = 2; }";
    expect(foundIn({ "src/clock.ts": CLOCK, "src/writer.ts": writer })).toEqual([]);
  });
});

describe("what stands at the top of a script", () => {
  const LIST =
    "var jobs = []; var now; let isOpen = false; function Kit() {} class Base {} function add(job) { jobs.push(job) }";

  it("is changed by other scripts of the page", () => {
    const files = {
      "src/list.js": LIST,
      "src/turn.js":
        "function turn() { now = jobs.shift(); isOpen = true; Kit.isUsed = true; Base.last = now }\nfunction other() { document.jobs = 1 }",
    };
    expect(foundIn(files)).toEqual([
      "jobs const-array state",
      "now var state",
      "isOpen let state",
      "isUsed fn-static state",
      "last static-field state",
    ]);
  });

  it.each([
    ["is a module's", { "src/list.js": `${LIST} exports.add = add;` }],
    ["is asked by a module", { "src/list.js": LIST, "src/kit.js": "exports.turn = () => { now = 1 }" }],
    ["is declared by two", { "src/list.js": "var now;", "src/more.js": "var now;" }],
    ["is declared for somebody else", { "src/list.ts": "declare var now: number" }],
  ])("is no variable of that script where it %s", (_, files: Record<string, string>) => {
    const writer = { "src/turn.js": "function turn() { now = 1 }" };
    const found = foundIn({ ...files, ...("src/kit.js" in files ? {} : writer) });
    expect(found).toContain("now global-write state");
    expect(found).not.toContain("now var state");
  });

  it("is left to a person, as what other programs of the page can reach", () => {
    const files = {
      "src/list.js": "var now; setInterval(() => now, 9)",
      "src/turn.js": "function turn() { now = 1 }",
    };
    const { findings } = scanSources(new Map(Object.entries(files)));
    expect(findings.map(({ name, refusal }) => `${name} ${refusal?.code}`)).toEqual(["now global-protocol"]);
  });
});
