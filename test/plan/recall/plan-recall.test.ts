import { describe, expect, it } from "vitest";
import { PlanRecall } from "../../../src/plan/recall/plan-recall.ts";
import { fingerprint } from "../../../src/scan/link/fingerprint.ts";
import { Sources } from "../../../src/scan/sources/sources.ts";

const TEXTS = new Map([
  ["a.ts", "export let level = 0;"],
  ["b.ts", "export const b = import('./c');"],
  ["c.ts", "import type { level } from './a';\nexport const c = 1;"],
  ["d.ts", "export const d = import('./c');\nexport * from './c';"],
  ["e.ts", "export const e = import('./d');"],
]);
const files = [...TEXTS.keys()];

function sourcesOf(recall: PlanRecall, texts: ReadonlyMap<string, string> = TEXTS): Sources {
  const readText = (path: string): string => texts.get(path) ?? "";
  return new Sources({
    readText,
    files,
    printOf: (path) => fingerprint(readText(path)),
    places: recall.places,
  });
}

/** As it comes back from the disk. */
function restored(recall: PlanRecall): PlanRecall {
  return new PlanRecall(files, JSON.parse(JSON.stringify(recall.stored)) as typeof recall.stored);
}

const fail = (): never => {
  throw new Error("worked again");
};

describe("work that was done in an earlier plan", () => {
  it("is not done again for the same texts", () => {
    const first = new PlanRecall(files, null);
    const sources = sourcesOf(first);
    first.recalled("text", sources, () => sources.tree("a.ts")?.text ?? null);
    const again = restored(first);
    expect(again.recalled("text", sourcesOf(again), fail)).toBe(TEXTS.get("a.ts"));
  });

  it("is done again where a text that it looked at was replaced", () => {
    const recall = new PlanRecall(files, null);
    const sources = sourcesOf(recall);
    const length = (): number =>
      recall.recalled("length", sources, () => sources.tree("a.ts")?.text.length ?? 0);
    expect(length()).toBe(21);
    sources.replace("a.ts", "export let a = 0;");
    expect(length()).toBe(17);
  });

  it.each([
    ["b.ts", "export const b = import('./a');"],
    ["b.ts", "export const later = () => import('./a');"],
    ["b.ts", "export const b = import('./c');\nexport const later = (name: string) => import('./' + name);"],
    ["b.ts", "export * as all from './a';"],
    ["b.ts", "jest.mock('lib/a');"],
    ["c.ts", "import type { level } from './a';\nexport type Level = typeof level;"],
    ["c.ts", "import type { level } from './a';\nexport { level };"],
    ["b.ts", "import { type level } from './a';\nexport type Level = typeof level;"],
  ])("is done again where another file refers to the module: %s %s", (path, text) => {
    const recall = new PlanRecall(files, null);
    const sources = sourcesOf(recall);
    const found = (): string | null =>
      recall.recalled("loose", sources, () => sources.looseReferenceTo("a.ts"));
    expect(found()).toBe(null);
    sources.replace(path, text);
    expect(found()).toBe(path);
    sources.replace(path, TEXTS.get(path) as string);
    expect(found()).toBe(null);
  });

  it("is done again where another file hands the module on", () => {
    const recall = new PlanRecall(files, null);
    const sources = sourcesOf(recall);
    const found = (): string | null =>
      recall.recalled("loose", sources, () => sources.looseReferenceTo("a.ts"));
    expect(found()).toBe(null);
    sources.replace("d.ts", "export const d = import('./c');\nexport * from './a';");
    expect(found()).toBe("e.ts");
  });

  it("is done again where the module is named by a file that only says the way to it", () => {
    const names = ["shop/index.ts", "shop/x.ts"];
    const texts = new Map([
      ["shop/index.ts", "export let level = 0;"],
      ["shop/x.ts", "export const later = () => import('./index');"],
    ]);
    const recall = new PlanRecall(names, null);
    const sources = new Sources({
      readText: (path) => texts.get(path) ?? "",
      files: names,
      printOf: (path) => fingerprint(texts.get(path) ?? ""),
      places: recall.places,
    });
    const found = (): string | null =>
      recall.recalled("loose", sources, () => sources.looseReferenceTo("shop/index.ts"));
    expect(found()).toBe(null);
    sources.replace("shop/x.ts", `${texts.get("shop/x.ts")} // shop`);
    expect(found()).toBe("shop/x.ts");
  });
});
