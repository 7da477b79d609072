import type { Finding } from "../../src/model/finding.ts";
import type { BaselineEntry } from "../../src/baseline/baseline-entry.ts";

/** A finding as the scanner would give it, with what a test does not care about filled in. */
export function finding(path: string, name: string, more: Partial<Finding> = {}): Finding {
  return {
    id: `shop:${path}#${name}`,
    name,
    path,
    start: 0,
    end: 1,
    line: 1,
    column: 1,
    form: "const-map",
    stage: "registry",
    disposition: "auto",
    confidence: 1,
    reason: `${name} is filled while the program runs.`,
    evidence: [],
    refusal: null,
    accesses: [],
    package: "shop",
    isTest: false,
    isPublic: false,
    ...more,
  };
}

export function entry(path: string, name: string, more: Partial<BaselineEntry> = {}): BaselineEntry {
  const { id, form } = finding(path, name);
  return { id, path, name, form, owner: "@shop/core", reason: "before the check", expires: null, ...more };
}
