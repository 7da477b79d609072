import { describe, expect, it } from "vitest";
import { renderTerminal } from "../../src/report/render-terminal.ts";
import { sampleReport, sampleSite } from "./sample-report.ts";
import { refusedFinding } from "./sample-scan.ts";

const sleeps = {
  code: "no-assertion-follows",
  message: "No assertion follows the sleep.",
  hint: "Say what it waits for.",
};
const escapes = { code: "escapes-stored", message: "It goes elsewhere.", hint: "Pass less." };
const site = (path: string, refusal: typeof sleeps | ReturnType<typeof at> | null, isTest = false) => ({
  ...sampleSite(refusedFinding({ name: path, path: `${path}.ts`, isTest })),
  refusal,
});
const at = (line: number) => ({ ...escapes, where: { path: "src/shop.ts", line } });

function left(residual: readonly ReturnType<typeof site>[], placesEach?: number): string {
  const options = placesEach === undefined ? {} : { placesEach };
  const text = renderTerminal(sampleReport({ stages: [], residual, skipped: [] }), {
    color: false,
    columns: 60,
    ...options,
  });
  return text.slice(text.indexOf("Left as it is"), text.lastIndexOf("\n\n"));
}

describe("what is left alone, in a terminal", () => {
  it("says each reason once, for production first, with the places that it was given for", () => {
    const tests = ["a", "b", "c"].map((path) => site(path, sleeps, true));
    expect(left([...tests, site("d", at(7)), site("e", null), site("f", null)]))
      .toBe(`Left as it is: 6 findings
  not-asked-for  2 findings
    e.ts:3  e  error-context
    f.ts:3  f  error-context
  escapes-stored
    It goes elsewhere. See src/shop.ts:7.
    d.ts:3  d  error-context
  no-assertion-follows  3 findings
    No assertion follows the sleep.
    a.ts:3  a  error-context
    b.ts:3  b  error-context
    c.ts:3  c  error-context`);
  });

  it("names what stands in the way beside each of several places, and only some of them", () => {
    const many = [3, 5, 8, 9].map((line) => site(`at-${line}`, at(line)));
    expect(left(many, 2)).toBe(`Left as it is: 4 findings
  escapes-stored  4 findings
    It goes elsewhere.
    at-3.ts:3  at-3  error-context  See src/shop.ts:3.
    at-5.ts:3  at-5  error-context  See src/shop.ts:5.
    and 2 more`);
  });

  it("keeps apart what one reason says of different things", () => {
    const unasked = (stage: string) => ({
      code: "stage-not-asked-for",
      message: `No ${stage}.`,
      hint: "Ask for it.",
    });
    expect(left([site("a", unasked("cache")), site("b", unasked("state"))])).toBe(`Left as it is: 2 findings
  stage-not-asked-for
    No cache.
    a.ts:3  a  error-context
  stage-not-asked-for
    No state.
    b.ts:3  b  error-context`);
  });
});
