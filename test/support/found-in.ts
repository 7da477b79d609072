import { scanSources } from "../../src/scan/scan-sources.ts";

/** What the scanner says about some texts, one line a finding: `name form stage`. */
export function foundIn(files: Readonly<Record<string, string>> | string): string[] {
  const texts = typeof files === "string" ? { "src/a.ts": files } : files;
  return scanSources(new Map(Object.entries(texts))).findings.map(
    ({ name, form, stage }) => `${name} ${form} ${stage}`,
  );
}
