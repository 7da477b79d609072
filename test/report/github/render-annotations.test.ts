import { describe, expect, it } from "vitest";
import { renderAnnotations } from "../../../src/report/github/render-annotations.ts";
import { hostile, manyFindings, refusedFinding, sampleFinding, sampleScan } from "../sample-scan.ts";

describe("GitHub annotations", () => {
  it("prints nothing for a clean scan", () => {
    expect(renderAnnotations(sampleScan([]))).toBe("");
  });

  it("prints one line a finding, with place, title and way out", () => {
    expect(renderAnnotations(sampleScan([refusedFinding()]))).toBe(
      "::warning file=src/agents.ts,line=3,endLine=3,col=7,endColumn=14,title=Ambient state (error-context)%3A current" +
        "::current is a module-scope Map that register() fills while the program runs" +
        "%0AHide it behind a function in the next major version, then run the stage again.\n",
    );
  });

  it("puts the root's folder before the path", () => {
    expect(renderAnnotations(sampleScan([sampleFinding()]), { prefix: "packages/one" })).toContain(
      "file=packages/one/src/agents.ts,",
    );
  });

  it("prints blocking ones first, as errors", () => {
    const findings = manyFindings(20);
    const last = findings.at(-1)!;
    const [first] = renderAnnotations(sampleScan(findings), { blocking: new Set([last.id]) }).split("\n");
    expect(first).toMatch(/^::error .*title=New ambient state .*state19/);
  });

  it("stays within ten of a kind and lists the rest in a folded group", () => {
    const text = renderAnnotations(sampleScan(manyFindings(80)));
    const lines = text.trimEnd().split("\n");
    expect(lines.filter((line) => line.startsWith("::warning ")).length).toBe(10);
    expect(lines.filter((line) => line.startsWith("::notice ")).length).toBe(10);
    const group = lines.findIndex((line) => line.startsWith("::group::60 more"));
    expect(lines.slice(group).filter((line) => /^(warning|notice): packages/.test(line))).toHaveLength(60);
    expect(lines.at(-1)).toBe("::endgroup::");
  });

  it("does not let foreign text become a command, a property or a line of its own", () => {
    const findings = Array.from({ length: 12 }, (_, i) =>
      sampleFinding({ name: `${hostile}${i}`, reason: hostile, path: `src/a,b:c%\n::error::${i}.ts` }),
    );
    const lines = renderAnnotations(sampleScan(findings)).trimEnd().split("\n");
    expect(lines.filter((line) => line.startsWith("::error"))).toEqual([]);
    expect(lines.filter((line) => line.startsWith("::warning "))).toHaveLength(10);
    const [properties] = lines[0]!.slice("::warning ".length).split("::");
    expect(properties!.split(",").map((property) => property.split("=")[0])).toEqual([
      "file",
      "line",
      "endLine",
      "col",
      "endColumn",
      "title",
    ]);
  });
});
