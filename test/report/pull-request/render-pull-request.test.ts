import { describe, expect, it } from "vitest";
import { pullRequestBody, pullRequestTitle } from "../../../src/report/pull-request/render-pull-request.ts";
import { withoutMentions } from "../../../src/report/pull-request/without-mentions.ts";
import { sampleSite, sampleStageReport } from "../sample-report.ts";
import { manyFindings, refusedFinding, sampleFinding } from "../sample-scan.ts";

const recreate = "unambient migrate --yes --stage registry";

describe("a pull request's text", () => {
  it("has a title that is a conventional commit", () => {
    expect(pullRequestTitle(sampleStageReport(0))).toBe("refactor(registry): move 1 piece of ambient state");
    expect(pullRequestTitle(sampleStageReport(0, { sites: [] }))).toBe("refactor(registry): stage registry");
  });

  it("says what, why, what to review, proof, validation, how on and back, what is left, how to make it again", () => {
    const body = pullRequestBody(
      { report: sampleStageReport(0), residual: [sampleSite(refusedFinding())], recreate },
      65_536,
    );
    const parts = [
      "What changes",
      "Why.",
      "What to review",
      "Proof",
      "Validation",
      "Switching on",
      "Rolling back",
    ];
    for (const part of [...parts, "What is left of this stage: 1", "Making it again", recreate])
      expect(body).toContain(part);
  });

  it("stays within any limit, and says what did not fit", () => {
    const residual = manyFindings(3000)
      .filter((finding) => finding.refusal !== null)
      .map((finding) => sampleSite(finding));
    const sites = manyFindings(3000).map((finding) => sampleSite(finding));
    for (const limit of [65_536, 20_000, 3000]) {
      expect(
        pullRequestBody({ report: sampleStageReport(0), residual, recreate }, limit).length,
      ).toBeLessThanOrEqual(limit);
      const body = pullRequestBody({ report: sampleStageReport(0, { sites }), residual, recreate }, limit);
      expect(body.length).toBeLessThanOrEqual(limit);
    }
    const body = pullRequestBody({ report: sampleStageReport(0), residual, recreate }, 20_000);
    expect(body).toMatch(/\d+ more: `unambient scan` lists all/);
  });

  it("calls nobody by a package's name", () => {
    const finding = sampleFinding({ reason: "@acme/web holds it", name: "@acme" });
    const body = pullRequestBody(
      { report: sampleStageReport(0, { sites: [sampleSite(finding)] }), residual: [], recreate },
      65_536,
    );
    expect(body).toContain("`@acme`");
    expect(body).not.toMatch(/(?<!`)@acme\/web/);
  });
});

describe("withoutMentions", () => {
  it.each([
    ["mail @ada now", "mail @\u2060ada now"],
    ["`@ada` @bob ``x ` @y`` @z", "`@ada` @\u2060bob ``x ` @y`` @\u2060z"],
    ["```ts\n@Decorator()\n```\n@ada", "```ts\n@Decorator()\n```\n@\u2060ada"],
    ["a ` b @ada", "a ` b @\u2060ada"],
  ])("turns %j into %j", (from, to) => {
    expect(withoutMentions(from)).toBe(to);
  });
});
