import { describe, expect, it } from "vitest";
import { scanSources } from "../../../src/scan/scan-sources.ts";

function outcome(body: string): string | undefined {
  const text = `let jobs = new Map(); export const put = (k, v) => jobs.set(k, v); export const get = (k) => jobs.get(k); export const drop = (k) => jobs.delete(k); export function take(isOver) { const sent = {}; ${body} return sent }`;
  const { findings } = scanSources(new Map([["jobs.ts", text]]));
  const found = findings.find(({ name }) => name === "jobs");
  return found?.refusal?.code ?? found?.disposition;
}

describe("a container that is stored elsewhere", () => {
  it("is nobody else's where another takes its place at once", () => {
    expect(outcome("sent.jobs = jobs; jobs = new Map();")).toBe("auto");
    expect(outcome("if (isOver) { sent.jobs = jobs; jobs = new Map(); }")).toBe("auto");
    expect(outcome("send({ jobs }); jobs = new Map();")).toBe("auto");
  });

  it("is nobody else's whatever a function of another file asks it for", () => {
    const one =
      "export let jobs = new Map(); export function take(sent) { sent.jobs = jobs; jobs = new Map(); return sent }";
    const other = 'import { jobs } from "./jobs"; export function ask(key) {';
    const between = one.indexOf("; jobs = new Map(); return");
    const text = `${other.padEnd(between - 1)} jobs.set(key, jobs.get(key) ?? 1); }`;
    const { findings } = scanSources(
      new Map([
        ["jobs.ts", one],
        ["ask.ts", text],
      ]),
    );
    expect(findings.map(({ name, refusal }) => [name, refusal?.code])).toEqual([["jobs", undefined]]);
  });

  it.each([
    ["that stays", "sent.jobs = jobs;"],
    [
      "that is asked for before another takes its place",
      "sent.jobs = jobs; tell(jobs.size); jobs = new Map();",
    ],
    ["that another may take the place of", "sent.jobs = jobs; if (isOver) jobs = new Map();"],
    ["that was put in the place of another", "jobs = new Map(); sent.jobs = jobs;"],
    ["that another function replaces", "sent.jobs = jobs; later(() => { jobs = new Map(); });"],
  ])("is still held %s", (_what, body) => {
    expect(outcome(body)).toBe("escapes-stored");
  });
});
