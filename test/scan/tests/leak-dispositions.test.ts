import { expect, it } from "vitest";
import { scanSources } from "../../../src/scan/scan-sources.ts";

const dispositions = (text: string) =>
  scanSources(new Map([["test/a.test.js", text]])).findings.map(({ name, disposition }) => [
    name,
    disposition,
  ]);

it("leaves it to the stage what is to be read of the environment, in hooks as well", () => {
  expect(dispositions("beforeEach(() => { process.env.PORT = '1' }); it('x', () => { run() })")).toEqual([
    ["PORT", "auto"],
  ]);
  expect(dispositions("it('x', () => { delete process.env.PORT; run() })")).toEqual([["PORT", "auto"]]);
});

it("has a person read of what a global stands for, and leaves one that is only taken away", () => {
  expect(dispositions("it('x', () => { globalThis.shop = {}; run() })")).toEqual([["shop", "assist"]]);
  expect(dispositions("it('x', () => { delete globalThis.shop; run() })")).toEqual([["shop", "manual"]]);
});
