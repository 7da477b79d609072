import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ProjectFolder } from "../package/built-package.ts";

let project: ProjectFolder;

beforeEach(() => {
  project = new ProjectFolder();
});
afterEach(() => project.remove());

const program = `
const { registry, flags } = require("@unambient/runtime");
const agents = registry("agents", { flag: "f", legacy: new Map() });
const modes = [];
for (let i = 0; i < 12; i += 1) { agents.set(i, i); modes.push(flags.path("f")); }
console.log(JSON.stringify({ modes, size: agents.size, history: flags.history().map((change) => change.reason) }));
`;

interface Answer {
  readonly modes: readonly string[];
  readonly size: number;
  readonly history: readonly string[];
}

function run(env: Readonly<Record<string, string>>, text = program): Answer {
  project.write("program.cjs", text);
  const { status, stdout, stderr } = project.run("program.cjs", env);
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  return JSON.parse(stdout) as Answer;
}

describe("a rollback drill", () => {
  it("does not happen unless asked for", () => {
    expect(new Set(run({ UNAMBIENT_FLAGS: "on" }).modes)).toEqual(new Set(["on"]));
  });

  it.each(["off", "shadow", "50%"])("leaves a flag alone that stands on %s", (mode) => {
    const answer = run({ UNAMBIENT_FLAGS: mode, UNAMBIENT_DRILL: "on" });
    expect(answer.history).toEqual([]);
  });

  it("flips what is on back and on again at the same operations each time, and loses nothing", () => {
    const first = run({ UNAMBIENT_FLAGS: '{"f":"on"}', UNAMBIENT_DRILL: "on" });
    expect(first.modes.join(" ")).toBe("on off on on off off off on on on on on");
    expect(first.size).toBe(12);
    expect(new Set(first.history)).toEqual(new Set(["rollback drill"]));
    expect(run({ UNAMBIENT_FLAGS: '{"f":"on"}', UNAMBIENT_DRILL: "on" })).toEqual(first);
  });

  it("writes into the evidence how often each site flipped its flag", () => {
    const file = join(project.path, "evidence.jsonl");
    run({ UNAMBIENT_FLAGS: "on", UNAMBIENT_DRILL: "on", UNAMBIENT_EVIDENCE: file });
    const lines = readFileSync(file, "utf8").trimEnd().split("\n");
    const entries = lines.map((line) => JSON.parse(line) as { operations: number; flips?: number });
    expect(entries.reduce((sum, { flips = 0 }) => sum + flips, 0)).toBe(5);
    expect(entries.reduce((sum, { operations }) => sum + operations, 0)).toBe(13);
    expect(lines.length).toBeLessThan(8);
  });
});
