import { DOMParser } from "@xmldom/xmldom";
import { describe, expect, it } from "vitest";
import { renderJunit } from "../../../src/report/junit/render-junit.ts";
import { hostile, manyFindings, sampleFinding, sampleScan } from "../sample-scan.ts";

/** Parses with a parser that stops at the first thing that is not well-formed. */
function parse(xml: string) {
  const onError = (level: string, message: string): never => {
    throw new Error(`${level}: ${message}`);
  };
  const root = new DOMParser({ onError }).parseFromString(xml, "text/xml").documentElement!;
  const all = (name: string) => [...root.getElementsByTagName(name)];
  return { root, all };
}

describe("JUnit", () => {
  it("is one passed case for a clean scan", () => {
    const { root, all } = parse(renderJunit(sampleScan([], [])));
    expect(root.getAttribute("tests")).toBe("1");
    expect(root.getAttribute("failures")).toBe("0");
    expect(all("testcase")[0]?.getAttribute("name")).toBe("no ambient state in 12 files");
  });

  it("has a suite for each file and a failure for each finding; its counts add up", () => {
    const { root, all } = parse(renderJunit(sampleScan(manyFindings(80))));
    const sum = (name: string) =>
      all("testsuite").reduce((total, suite) => total + Number(suite.getAttribute(name)), 0);
    expect(all("failure")).toHaveLength(80);
    expect(Number(root.getAttribute("failures"))).toBe(80);
    for (const name of ["tests", "failures", "skipped"])
      expect(Number(root.getAttribute(name))).toBe(sum(name));
    expect(all("testcase")).toHaveLength(81);
  });

  it("fails only the blocking ones where a baseline was compared", () => {
    const fresh = sampleFinding({ name: "fresh" });
    const { all } = parse(
      renderJunit(sampleScan([sampleFinding(), fresh]), { blocking: new Set([fresh.id]) }),
    );
    expect(all("failure")).toHaveLength(1);
    expect(all("system-out")).toHaveLength(1);
  });

  it("names the files that were not scanned", () => {
    const { all } = parse(renderJunit(sampleScan([])));
    expect(all("skipped")[0]?.getAttribute("message")).toBe("built file");
  });

  it("stays well-formed whatever the text holds", () => {
    const finding = sampleFinding({ name: hostile, reason: `${hostile}\uD800`, path: `src/${hostile}.ts` });
    const { all } = parse(renderJunit(sampleScan([finding])));
    expect(all("failure")[0]?.getAttribute("message")).toContain("</script><img");
    expect(all("img")).toEqual([]);
  });
});
