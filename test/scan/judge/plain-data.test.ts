import { expect, it } from "vitest";
import { scanSources } from "../../../src/scan/scan-sources.ts";

/** Form and refusal of a table that a call makes. */
function judged(made: string): readonly (string | null)[] {
  const text = `const keys = ${made}; export const add = (name, key) => { keys[name] = key }; export const of = (name) => keys[name];`;
  const [finding] = scanSources(new Map([["src/a.js", text]])).findings;
  return [finding?.form ?? null, finding?.refusal?.code ?? null];
}

it("takes what a text or a copy is made of for data", () => {
  expect(judged("JSON.parse(read(file))")).toEqual(["const-object", null]);
  expect(judged("structuredClone(defaults)")).toEqual(["const-object", null]);
});

it("leaves what other functions make, which may be an instance of some class, to a person", () => {
  expect(judged("toml.parse(read(file))")).toEqual(["instance", "instance-state"]);
  expect(judged("new Keys(file)")).toEqual(["instance", "instance-state"]);
});

/** Form and refusal of a collection that only its type says. */
function typed(declaration: string, more = ""): readonly (string | null)[] {
  const text = `import { load } from "./load"; ${declaration}; export const add = (name: string) => { seen.set(name, 1) }; export const of = (name: string) => seen.get(name); ${more}`;
  const [finding] = scanSources(new Map([["src/a.ts", text]])).findings;
  return [finding?.form ?? null, finding?.refusal?.code ?? null];
}

it("leaves a map that an unknown function answers, which others may have, to a person", () => {
  expect(typed('const seen: Map<string, number> = load("seen", new Map())')).toEqual([
    "const-map",
    "escapes-stored",
  ]);
});

it("moves a map that is made here, and one that is loaded and replaced", () => {
  expect(typed("const seen: Map<string, number> = new Map()")).toEqual(["const-map", null]);
  expect(
    typed("let seen: Map<string, number> = load()", "export const reload = () => { seen = load() };"),
  ).toEqual(["let", null]);
});
