import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Report } from "../../src/model/report.ts";
import { compileSources } from "./compile-sources.ts";
import { PackageWorkshop, run } from "./package-workshop.ts";
import { realPackages, type RealPackage } from "./real-package.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const STAGES = "registry,cache,error-context,telemetry,state";

const workshop = new PackageWorkshop();

beforeAll(() => workshop.install(realPackages));
afterAll(() => workshop.close());

it("covers CommonJS, ES modules and TypeScript", () => {
  expect(new Set(realPackages.map((real) => real.kind))).toEqual(new Set(["commonjs", "esm", "typescript"]));
});

describe.each(realPackages)("$name $version ($kind)", (real) => {
  let report: Report;
  let original: string[];
  let migrated: string;

  beforeAll(() => {
    const repository = workshop.openRepository(real);
    report = migrate(repository);
    const branch = report.stages.flatMap((stage) => stage.branch ?? []).at(-1);
    migrated = workshop.checkOut(repository, branch ?? "main", join(ROOT, "runtime"));
    if (real.kind === "typescript") [repository, migrated].forEach(compileSources);
    original = answers(real, repository, "off", "");
  });

  it("has its module state moved", () => {
    expect(movedNames(report)).toEqual(expect.arrayContaining([...real.moved]));
  });

  it.each(["off", "on"])("answers as the original with the flags %s", (mode) => {
    expect(original.length).toBeGreaterThan(5);
    expect(answers(real, migrated, mode, "")).toEqual(original);
  });

  it.each([
    ["off", "on"],
    ["on", "off"],
  ])("answers as the original with the flags flipped from %s to %s half-way", (from, to) => {
    expect(answers(real, migrated, from, to)).toEqual(original);
  });

  function answers(of: RealPackage, checkout: string, mode: string, flip: string): string[] {
    const scenario = join(import.meta.dirname, "scenarios", `${of.name}.mjs`);
    const runner = join(import.meta.dirname, "run-scenario.mjs");
    const names = report.stages.flatMap(({ stage }) => stage.flag ?? []);
    const env = { UNAMBIENT_FLAGS: mode, SCENARIO_FLAGS: names.join(",") };
    return run(process.execPath, [runner, checkout, of.entry, scenario, flip], checkout, env)
      .trimEnd()
      .split("\n");
  }
});

function migrate(repository: string): Report {
  const cli = join(ROOT, "bin", "unambient.js");
  const args = [cli, "migrate", "--yes", "--json", "--stage", STAGES];
  return JSON.parse(run(process.execPath, args, repository)) as Report;
}

function movedNames(report: Report): string[] {
  return report.stages.flatMap(({ sites }) =>
    sites.filter((site) => site.disposition !== "manual").map((site) => site.finding.name),
  );
}
