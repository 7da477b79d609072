import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ProjectFolder } from "../package/built-package.ts";

let project: ProjectFolder;
let file: string;

beforeEach(() => {
  project = new ProjectFolder();
  file = join(project.path, "evidence.jsonl");
});
afterEach(() => project.remove());

interface Line {
  readonly site: string;
  readonly flag: string;
  readonly path: string;
  readonly mode: unknown;
  readonly operations: number;
  readonly mismatches: readonly { operation: string; expected: string; actual: string; stack: string }[];
  readonly pid: number;
}

function lines(): Line[] {
  return readFileSync(file, "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Line);
}

function totals(): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { site, operations } of lines()) sums[site] = (sums[site] ?? 0) + operations;
  return sums;
}

const program = `
const { registry, cell, context, cache } = require("@unambient/runtime");
const agents = registry("agents", { flag: "f", legacy: new Map() });
const idle = cell("idle", { flag: "f", legacy: 0 });
const current = context("current", { flag: "f", legacy: undefined });
for (let i = 0; i < 10; i += 1) agents.set(i, i);
agents.get(1);
agents.has(1);
current.run(1, () => current.value);
`;

describe("evidence", () => {
  it("is not written unless asked for", () => {
    project.write("program.cjs", program);
    expect(project.run("program.cjs")).toEqual({ status: 0, stdout: "", stderr: "" });
    expect(existsSync(file)).toBe(false);
  });

  it.each(["off", "on", "shadow"])("counts every operation, reads too, while %s", (mode) => {
    project.write("program.cjs", program);
    const result = project.run("program.cjs", { UNAMBIENT_FLAGS: mode, UNAMBIENT_EVIDENCE: file });
    expect(result).toEqual({ status: 0, stdout: "", stderr: "" });
    expect(totals()).toEqual({ agents: 12, current: 2 });
    const [line] = lines();
    expect(line).toMatchObject({ site: "agents", flag: "f", mode, mismatches: [] });
    expect(line?.path).toMatch(/program\.cjs:3$/);
    expect(line?.pid).toBeGreaterThan(0);
  });

  it("holds each mismatch with its stack, once", () => {
    project.write(
      "program.mjs",
      `import { context } from "@unambient/runtime";
       const current = context("current", { flag: "f", legacy: undefined });
       const work = (name) => current.run(name, async () => { await Promise.resolve(); await null; return current.value; });
       await Promise.all([work("a"), work("b")]);`,
    );
    expect(project.run("program.mjs", { UNAMBIENT_FLAGS: "shadow", UNAMBIENT_EVIDENCE: file }).stderr).toBe(
      "",
    );
    const mismatches = lines().flatMap((line) => line.mismatches);
    expect(mismatches).toMatchObject([{ operation: "read", expected: '"b"', actual: '"a"' }]);
    expect(mismatches[0]?.stack).toContain("program.mjs:3");
    expect(totals()).toEqual({ current: 4 });
  });

  it.each([
    ["is killed", "process.kill(process.pid, 'SIGKILL'); setTimeout(() => {}, 1000);"],
    ["exits at once", "process.exit(0);"],
    ["throws", "throw new Error('crash');"],
  ])("outlives a process that %s", (_how, ending) => {
    project.write("program.cjs", program + ending);
    project.run("program.cjs", { UNAMBIENT_EVIDENCE: file });
    expect(totals()["agents"]).toBeGreaterThanOrEqual(8);
    expect(totals()["current"]).toBeGreaterThanOrEqual(1);
  });

  it("does not break the program when it cannot be written", () => {
    mkdirSync(file);
    project.write("program.cjs", `${program}console.log("done");`);
    expect(project.run("program.cjs", { UNAMBIENT_EVIDENCE: file })).toEqual({
      status: 0,
      stdout: "done\n",
      stderr: "",
    });
  });

  it.runIf(existsSync("/dev/full"))("does not break the program when the disk is full", () => {
    project.write("program.cjs", `${program}console.log("done");`);
    expect(project.run("program.cjs", { UNAMBIENT_EVIDENCE: "/dev/full" })).toEqual({
      status: 0,
      stdout: "done\n",
      stderr: "",
    });
  });

  it("is given up for good when the disk fills up half-way, and nobody hears of it", () => {
    project.write(
      "program.cjs",
      `const fs = require("fs");
       const append = fs.appendFileSync;
       let calls = 0;
       fs.appendFileSync = (...args) => {
         calls += 1;
         if (calls > 1) throw Object.assign(new Error("ENOSPC: no space left on device"), { code: "ENOSPC" });
         return append(...args);
       };
       ${program}process.on("exit", () => console.log(calls));`,
    );
    const { status, stdout, stderr } = project.run("program.cjs", { UNAMBIENT_EVIDENCE: file });
    expect([status, stdout, stderr]).toEqual([0, "2\n", ""]);
    expect(lines()).toHaveLength(1);
  });

  it("is written by workers too, and past a mocked fs", () => {
    project.write(
      "program.cjs",
      `const fs = require("fs");
       for (const name of Object.keys(fs)) if (typeof fs[name] === "function") fs[name] = () => { throw new Error(name); };
       ${program}`,
    );
    project.write(
      "main.cjs",
      `const { Worker } = require("worker_threads"); new Worker(require("path").join(__dirname, "worker.cjs"));`,
    );
    project.write("worker.cjs", program);
    expect(project.run("main.cjs", { UNAMBIENT_EVIDENCE: file }).stderr).toBe("");
    expect(totals()).toEqual({ agents: 12, current: 2 });
  });

  it("stays small for a program that does a lot", () => {
    project.write("program.cjs", `${program}for (let i = 0; i < 1e6; i += 1) agents.set(i % 10, i);`);
    project.run("program.cjs", { UNAMBIENT_EVIDENCE: file });
    expect(totals()["agents"]).toBe(1_000_012);
    expect(lines().length).toBeLessThan(40);
  });
});
