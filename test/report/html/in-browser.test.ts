import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { renderHtml } from "../../../src/report/html/render-html.ts";
import { renderScanHtml } from "../../../src/report/html/render-scan-html.ts";
import { emptyReport, sampleReport, sampleSite, sampleStageReport } from "../sample-report.ts";
import { hostile, manyFindings, sampleScan, sampleStages } from "../sample-scan.ts";
import { findBrowser, launchBrowser } from "./browser.ts";

const executable = findBrowser();
if (executable === null)
  console.warn("The HTML report was not opened in a browser: no Chromium here (set UNAMBIENT_CHROMIUM).");

const bigReport = sampleReport({
  stages: [0, 1, 2, 3].map((index) => sampleStageReport(index)),
  residual: manyFindings(80).map((finding) => sampleSite(finding)),
});

describe.skipIf(executable === null)("HTML report in a browser", () => {
  let browser: Browser;
  let folder: string;

  beforeAll(async () => {
    browser = await launchBrowser(executable ?? "");
    folder = mkdtempSync(join(tmpdir(), "unambient-html-"));
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  async function open(text: string): Promise<{ page: Page; problems: string[] }> {
    const file = join(folder, "report.html");
    writeFileSync(file, text);
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    const problems: string[] = [];
    page.on("pageerror", (error) => problems.push(error.message));
    page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
    page.on("dialog", (dialog) => {
      problems.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on("request", (request) => {
      if (!request.url().startsWith("file:")) problems.push(`request: ${request.url()}`);
    });
    await page.goto(pathToFileURL(file).href);
    return { page, problems };
  }

  it("opens an empty, a big and a scan report without an error or a request", async () => {
    const texts = [
      renderHtml(emptyReport()),
      renderHtml(bigReport),
      renderScanHtml(sampleScan(manyFindings(80)), sampleStages),
    ];
    for (const text of texts) {
      const { page, problems } = await open(text);
      expect(problems).toEqual([]);
      expect(await page.locator("h1").count()).toBe(1);
      await page.close();
    }
  });

  it("runs nothing that foreign text brings", async () => {
    const findings = manyFindings(3).map((finding) => ({ ...finding, name: hostile, reason: hostile }));
    const { page, problems } = await open(renderScanHtml(sampleScan(findings), sampleStages));
    expect(await page.locator("img").count()).toBe(0);
    expect(await page.locator("#findings tbody tr").count()).toBe(3);
    expect(problems).toEqual([]);
    await page.close();
  });

  it("filters the ledger as one types and says how many rows are left", async () => {
    const { page } = await open(renderHtml(bigReport));
    await page.keyboard.press("/");
    await page.keyboard.type("state7 tests");
    expect(await page.locator("#ledger tbody tr:visible").count()).toBe(4);
    expect(await page.locator("[role=status]").textContent()).toBe("4 of 80 rows");
    await page.close();
  });

  it("walks through stages and files by key, opens all parts, shows its keys", async () => {
    const { page } = await open(renderHtml(bigReport));
    const focused = () => page.evaluate("document.activeElement.id || document.activeElement.textContent");
    await page.keyboard.press("j");
    expect(await focused()).toBe("summary");
    await page.keyboard.press("j");
    expect(await focused()).toBe("stage-registry");
    await page.keyboard.press("j");
    expect(await focused()).toContain("src/agents.ts");
    await page.keyboard.press("j");
    expect(await focused()).toBe("stage-error-context");
    await page.keyboard.press("k");
    expect(await focused()).toContain("src/agents.ts");
    await page.keyboard.press("e");
    expect(await page.locator("main details:not([open])").count()).toBe(0);
    await page.keyboard.press("?");
    expect(await page.locator("dialog[open]").count()).toBe(1);
    await page.keyboard.press("Escape");
    expect(await page.locator("dialog[open]").count()).toBe(0);
    await page.close();
  });

  it("has readable contrast in light and in dark", async () => {
    const { page } = await open(renderHtml(bigReport));
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      const ratios = (await page.evaluate(contrastProbe)) as Record<string, number>;
      for (const [what, ratio] of Object.entries(ratios)) {
        expect(ratio, `${what} in ${colorScheme}`).toBeGreaterThanOrEqual(4.5);
      }
      expect(Object.keys(ratios).length).toBeGreaterThan(8);
    }
    await page.close();
  });

  it("fits a narrow screen without scrolling sideways", async () => {
    const { page } = await open(renderHtml(bigReport));
    await page.setViewportSize({ width: 390, height: 800 });
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(390);
    await page.close();
  });

  it("prints black on white, whatever is on the screen", async () => {
    const { page } = await open(renderHtml(bigReport));
    await page.keyboard.press("t");
    expect(await page.evaluate("document.documentElement.dataset.theme")).toBe("dark");
    const paper = () => page.evaluate("getComputedStyle(document.body).backgroundColor");
    expect(await paper()).toBe("rgb(18, 21, 27)");
    await page.emulateMedia({ media: "print" });
    expect(await paper()).toBe("rgb(255, 255, 255)");
    await page.close();
  });

  it("prints every part, folded ones too", async () => {
    const { page } = await open(renderHtml(bigReport));
    const pdf = await page.pdf({ format: "A4" });
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
    expect(await page.locator("main details:not([open])").count()).toBeGreaterThan(0);
    await page.evaluate("dispatchEvent(new Event('beforeprint'))");
    expect(await page.locator("main details:not([open])").count()).toBe(0);
    await page.close();
  });
});

/** Runs in the page: WCAG contrast of text against the nearest painted background. */
const contrastProbe = `(() => {
  const parse = (color) => { const v = color.match(/[\\d.]+/g).map(Number); return { rgb: v.slice(0, 3), alpha: v[3] ?? 1 }; };
  const luminance = (rgb) => { const [r, g, b] = rgb.map((v) => v / 255).map((v) => v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4); return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
  const behind = (node) => { for (let n = node; n; n = n.parentElement) { const c = parse(getComputedStyle(n).backgroundColor); if (c.alpha === 1) return c.rgb; } return [255, 255, 255]; };
  const ratio = (a, b) => { const [x, y] = [luminance(a), luminance(b)].sort((p, q) => q - p); return (x + 0.05) / (y + 0.05); };
  const selectors = ["body", ".facts", ".badge", ".plus", ".minus", ".t-keyword", ".t-string", ".t-comment", ".t-type", ".t-number", "ins .t-keyword", ".added code", ".removed code", ".sides td.number", "a", ".id", ".tag.auto", ".checks .passed > span"];
  const result = {};
  for (const selector of selectors) for (const node of document.querySelectorAll(selector)) {
    const value = ratio(parse(getComputedStyle(node).color).rgb, behind(node));
    result[selector] = Math.min(result[selector] ?? 99, value);
  }
  return result;
})()`;
