import { describe, expect, it } from "vitest";
import { scanSources } from "../../../src/scan/scan-sources.ts";

function outcome(text: string, others: Readonly<Record<string, string>> = {}): string | undefined {
  const { findings } = scanSources(new Map([["rect.ts", text], ...Object.entries(others)]));
  const found = findings.find(({ name }) => name === "told");
  return found?.refusal?.code ?? found?.disposition;
}

const USED = 'import { place } from "./place.ts"; const told: Partial<Rect> = {};';
const GIVEN = "told.box = box; told.top = 1;";
const drawn = (body: string) => `${USED} export function draw(box, last) { ${body} }`;

describe("an object that one function fills for others", () => {
  it.each([
    `${GIVEN} place(told)`,
    "if (box) { told.box = box; place(told) }",
    "told.box = box; if (box) place(told, told.box.left); return last ? last.of(told) : 1",
  ])("is left where it is: %s", (body) => {
    expect(outcome(drawn(body))).toBe("hot-path");
  });

  it("may be named by a type", () => {
    expect(outcome(`${drawn(`${GIVEN} place(told)`)} export type Told = typeof told;`)).toBe("hot-path");
  });

  it("may be given more by those", () => {
    const place = { "place.ts": "export function place(out) { out.left = 2; out.width = out.box.width }" };
    expect(outcome(drawn(`${GIVEN} place(told)`), place)).toBe("hot-path");
    const kept = { "place.ts": "const all = []; export function place(out) { all.push(out); return all }" };
    expect(outcome(drawn(`${GIVEN} place(told)`), kept)).not.toBe("hot-path");
    const stored = {
      "place.ts": "let last = {}; export function place(out) { last.out = out; return last }",
    };
    expect(outcome(drawn(`${GIVEN} place(told)`), stored)).not.toBe("hot-path");
    const back = { "place.ts": "export function place(out) { return out }" };
    expect(outcome(drawn(`${GIVEN} place(told)`), back)).not.toBe("hot-path");
  });

  it.each([
    ["hands on what it held before", "place(told); told.box = box"],
    ["fills it in a branch only", "if (box) told.box = box; place(told)"],
    ["hands it to nobody", "told.box = box; return told.box.left"],
    ["hands it back", "told.box = box; place(told); return told"],
    ["puts entries into it", "told.box = box; told[last] = 1; place(told)"],
    ["counts in it", "told.box = box; told.n++; place(told)"],
    ["gives parts of it something", "told.box = box; told.box.left = 1; place(told)"],
  ])("is state where that %s", (_, body) => {
    expect(outcome(drawn(body))).toMatch(/^(?!hot-path)/);
  });

  it("is state where another asks for it, where it begins with something or is replaced, and where its function waits", () => {
    expect(outcome(`${drawn(`${GIVEN} place(told)`)} export const box = () => told.box`)).toBe("auto");
    expect(outcome(drawn(`${GIVEN} place(told)`).replace("{};", "{ top: 0 };"))).toBe("auto");
    const anew = drawn(`${GIVEN} place(told); told = {}`).replace("const", "let");
    expect(outcome(anew)).toBe("auto");
    const waits = drawn(`${GIVEN} await box; place(told)`).replace("function", "async function");
    expect(outcome(waits)).toBe("auto");
  });
});
