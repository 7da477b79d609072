import { describe, expect, it } from "vitest";
import type { Allowance } from "../../src/baseline/allow-list.ts";
import type { BaselineEntry } from "../../src/baseline/baseline-entry.ts";
import { compare } from "../../src/baseline/compare.ts";
import { accept, shrink } from "../../src/baseline/update.ts";
import type { Finding } from "../../src/model/finding.ts";
import { entry, finding } from "./findings.ts";

function baselineOf(...entries: readonly BaselineEntry[]): ReadonlyMap<string, BaselineEntry> {
  return new Map(entries.map((each) => [each.id, each]));
}

interface Case {
  readonly findings?: readonly Finding[];
  readonly baseline?: readonly BaselineEntry[];
  readonly allowances?: readonly Allowance[];
  readonly files?: readonly string[];
  readonly inView?: (path: string) => boolean;
}

function compared({ findings = [], baseline = [], allowances = [], files = [], inView = () => true }: Case) {
  const result = compare({
    findings,
    baseline: baselineOf(...baseline),
    allowances,
    today: "2026-06-15",
    fileExists: (path) => files.includes(path) || findings.some((each) => each.path === path),
    inView,
  });
  return {
    fresh: result.fresh.map((each) => each.id),
    expired: result.expired.map((each) => `${each.finding.id} ${each.source}`),
    gone: result.gone.map((each) => each.id),
    moved: result.moved.map((each) => `${each.entry.id} -> ${each.finding.id}`),
    allowed: result.allowed.map((each) => each.id),
    known: result.known.map((each) => each.id),
    unused: result.unused.map((each) => each.symbol),
  };
}

const nothing = { fresh: [], expired: [], gone: [], moved: [], allowed: [], known: [], unused: [] };
const allowed = { symbol: "agents", owner: "@ana", reason: "until the rewrite", expires: "2026-12-31" };

describe("compare", () => {
  it("finds nothing in a project without state and without a baseline", () => {
    expect(compared({})).toEqual(nothing);
  });

  it("knows what the baseline holds", () => {
    const known = { findings: [finding("a.ts", "agents")], baseline: [entry("a.ts", "agents")] };
    expect(compared(known)).toEqual({ ...nothing, known: ["shop:a.ts#agents"] });
  });

  it("does not let a fix in a file pay for new state in the same file", () => {
    const swapped = { findings: [finding("a.ts", "jobs")], baseline: [entry("a.ts", "agents")] };
    expect(compared(swapped)).toEqual({
      ...nothing,
      fresh: ["shop:a.ts#jobs"],
      gone: ["shop:a.ts#agents"],
    });
  });

  it("does not let a fix in a file that still exists pay for the same name elsewhere", () => {
    const swapped = {
      findings: [finding("b.ts", "agents")],
      baseline: [entry("a.ts", "agents")],
      files: ["a.ts"],
    };
    expect(compared(swapped)).toMatchObject({ fresh: ["shop:b.ts#agents"], moved: [] });
  });

  it.each([
    ["renamed", "src/a.ts", "src/b.ts"],
    ["moved", "src/a.ts", "lib/deep/a.ts"],
    ["moved and renamed", "src/a.ts", "lib/b.ts"],
  ])("keeps the entries of a %s file", (_, from, to) => {
    const moved = {
      findings: [finding(to, "agents"), finding(to, "jobs")],
      baseline: [entry(from, "agents"), entry(from, "jobs")],
    };
    expect(compared(moved)).toMatchObject({
      fresh: [],
      gone: [],
      known: [`shop:${to}#agents`, `shop:${to}#jobs`],
    });
  });

  it("still reports what a moved file brings anew", () => {
    const moved = {
      findings: [finding("lib/a.ts", "agents"), finding("lib/a.ts", "extra")],
      baseline: [entry("src/a.ts", "agents")],
    };
    expect(compared(moved)).toMatchObject({
      fresh: ["shop:lib/a.ts#extra"],
      known: ["shop:lib/a.ts#agents"],
    });
  });

  it("takes no side when two files could be the moved one", () => {
    const unclear = {
      findings: [finding("lib/a.ts", "agents"), finding("app/a.ts", "agents")],
      baseline: [entry("src/a.ts", "agents")],
    };
    expect(compared(unclear)).toMatchObject({
      moved: [],
      fresh: ["shop:lib/a.ts#agents", "shop:app/a.ts#agents"],
    });
  });

  it("does not take another form of the same name for the moved one", () => {
    const other = {
      findings: [finding("lib/a.ts", "agents", { form: "let" })],
      baseline: [entry("src/a.ts", "agents")],
    };
    expect(compared(other)).toMatchObject({ moved: [], fresh: ["shop:lib/a.ts#agents"] });
  });

  it("counts an entry through its last day", () => {
    const findings = [finding("a.ts", "agents")];
    const on = compared({ findings, baseline: [entry("a.ts", "agents", { expires: "2026-06-15" })] });
    const after = compared({ findings, baseline: [entry("a.ts", "agents", { expires: "2026-06-14" })] });
    expect([on.known, on.expired]).toEqual([["shop:a.ts#agents"], []]);
    expect([after.known, after.expired]).toEqual([[], ["shop:a.ts#agents baseline"]]);
  });

  it("allows a symbol, everywhere or at a place", () => {
    const findings = [finding("src/a.ts", "agents"), finding("lib/b.ts", "agents")];
    expect(compared({ findings, allowances: [allowed] }).allowed).toHaveLength(2);
    expect(compared({ findings, allowances: [{ ...allowed, path: "src" }] })).toMatchObject({
      allowed: ["shop:src/a.ts#agents"],
      fresh: ["shop:lib/b.ts#agents"],
    });
  });

  it("takes an allowance that has run out for a violation, whatever the baseline says", () => {
    const past = { ...allowed, expires: "2026-06-14" };
    const findings = [finding("a.ts", "agents")];
    expect(compared({ findings, allowances: [past], baseline: [entry("a.ts", "agents")] })).toMatchObject({
      expired: ["shop:a.ts#agents allow list"],
      known: [],
    });
  });

  it("names allowances that cover nothing", () => {
    expect(compared({ allowances: [allowed] }).unused).toEqual(["agents"]);
  });

  it("says nothing of what it did not look at", () => {
    const narrow = {
      findings: [finding("a.ts", "agents")],
      baseline: [entry("gone.ts", "jobs")],
      allowances: [{ ...allowed, symbol: "other", path: "b.ts" }],
      inView: (path: string) => path === "c.ts",
    };
    expect(compared(narrow)).toEqual(nothing);
  });
});

describe("updating a baseline", () => {
  const acceptance = { ownerOf: () => "@ana", reason: "for now", expires: null };

  it("drops what is gone, follows what moved and never adds", () => {
    const baseline = baselineOf(entry("a.ts", "agents", { owner: "@ben" }), entry("b.ts", "jobs"));
    const findings = [finding("lib/a.ts", "agents"), finding("c.ts", "brandNew")];
    const comparison = compare({
      findings,
      baseline,
      allowances: [],
      today: "2026-06-15",
      fileExists: (path) => path === "b.ts",
      inView: () => true,
    });
    expect([...shrink(baseline, comparison).values()]).toEqual([
      entry("lib/a.ts", "agents", { owner: "@ben" }),
    ]);
  });

  it("accepts new findings and leaves the words of old entries alone", () => {
    const old = entry("a.ts", "agents", { owner: "@ben", reason: "an old story" });
    const accepted = accept(
      baselineOf(old),
      [finding("a.ts", "agents"), finding("b.ts", "jobs")],
      acceptance,
    );
    expect([...accepted.values()]).toEqual([
      old,
      entry("b.ts", "jobs", { owner: "@ana", reason: "for now" }),
    ]);
  });
});
