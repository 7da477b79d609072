import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { workshopMaker, type Workshop } from "../check/workshop.ts";
import { Terminal, whyNoTerminal } from "./terminal.ts";

const bin = resolve(import.meta.dirname, "../../bin/unambient.js");
const workshop = workshopMaker();
const terminals: Terminal[] = [];

const obstacle = whyNoTerminal();
if (obstacle !== null) console.warn(`The wizard is not tested in a terminal: ${obstacle}.`);

afterEach(() => {
  for (const terminal of terminals.splice(0)) terminal.close();
});

const agents = `const agents = new Map();

export function add(id, agent) {
  agents.set(id, agent);
}

export function remove(id) {
  agents.delete(id);
}
`;
const tables = `const TABLE_TTL_MS = 90_000;
const tables = new Map();

export function table(name, load) {
  if (!tables.has(name)) tables.set(name, load(name, TABLE_TTL_MS));
  return tables.get(name);
}
`;

function shop(): Workshop {
  const project = workshop({
    "package.json":
      '{\n  "name": "shop",\n  "type": "module",\n  "scripts": { "test": "node --version" }\n}\n',
    "src/agents.js": agents,
    "src/tables.js": tables,
  });
  project.commitAll("Start");
  return project;
}

function wizard(project: Workshop, ...args: readonly string[]): Terminal {
  const command = [process.execPath, bin, "migrate", "--no-verify", ...args];
  const terminal = new Terminal(project.root, command, { NO_COLOR: "1", PAGER: "cat" });
  terminals.push(terminal);
  return terminal;
}

/** What a person would look at to see whether anything happened. */
function traces(project: Workshop): string {
  return [
    project.git("status", "--porcelain", "--ignored"),
    project.git("branch", "--list"),
    project.git("worktree", "list").trim().split("\n").length,
    existsSync(`${project.root}/.git/unambient/lock`),
  ].join("\n");
}

describe.skipIf(obstacle !== null)("the wizard in a terminal", () => {
  it("asks at 80 columns without colour, saves the answers, and runs", async () => {
    const project = shop();
    const terminal = wizard(project);
    expect(await terminal.see("submit")).toBe(
      `2 files, 18 lines, 2 pieces of ambient state.

  stage            automatic     to read  left alone
  registry                 1           0           0
  cache                    1           0           0

? Which stages? (esc: back)
❯◉ registry        1 automatic, 0 to read, 0 left alone
 ◉ cache           1 automatic, 0 to read, 0 left alone

keyed collections of live things: handlers, sessions, jobs, agents: A
module-level collection keeps what nobody takes out again. A supervised
registry ties each entry to its owner and shows who put it there.
↑↓ navigate • space select • a all • i invert • ⏎ submit`,
    );
    terminal.press("Enter");
    await terminal.see("Which of the 2 findings?");
    terminal.press("Enter");
    await terminal.see("how many seconds? (esc: back) (90)");
    terminal.press("Enter");
    await terminal.see("at most how many entries?");
    terminal.press("5", "0", "0", "Enter");
    await terminal.see("Name of the branches");
    terminal.press("Enter");
    await terminal.see("Check every branch? (npm run test)");
    terminal.press("Down", "Enter");
    await terminal.see("2 findings on 2 branches. Run it?");
    terminal.press("Down", "Enter");
    await terminal.see("ttl: 90000, max: 500");
    await terminal.see("Leave: nothing is changed");
    terminal.press("Enter");
    await terminal.see("exit 0");
    expect(project.git("branch", "--list", "unambient/*").trim().split(/\s+/)).toEqual([
      "unambient/1-registry",
      "unambient/2-cache",
    ]);
    expect(JSON.parse(project.read("unambient.config.json"))).toEqual({
      stages: ["registry", "cache"],
      cache: { ttlSeconds: 90, max: 500 },
      branchPattern: "unambient/{n}-{stage}",
    });
    const wanted = project.git("show", "unambient/2-cache:src/tables.js");
    await project.run("undo");
    expect((await project.run("migrate", "--yes", "--no-validate")).code).toBe(0);
    expect(project.git("show", "unambient/2-cache:src/tables.js")).toBe(wanted);
  });

  it("goes back on escape and takes single findings", async () => {
    const project = shop();
    const terminal = wizard(project);
    await terminal.see("Which stages?");
    terminal.press("Enter");
    await terminal.see("Which of the 2 findings?");
    terminal.press("Escape");
    await terminal.see("submit");
    terminal.press("Enter");
    await terminal.see("Look at one");
    terminal.press("Down", "Enter");
    await terminal.see("Take which findings?");
    terminal.press("Down", "Space", "Enter");
    await terminal.see("Name of the branches");
    terminal.press("Enter");
    await terminal.see("Check every branch?");
    terminal.press("Down", "Enter");
    await terminal.see("1 findings on");
    terminal.press("Enter");
    await terminal.see("exit 0");
    expect(JSON.parse(project.read("unambient.config.json"))).toMatchObject({
      only: ["shop:src/agents.js#agents"],
    });
    expect(project.git("branch", "--list", "unambient/*").trim()).toBe("unambient/1-registry");
  });

  it.each([
    ["the first question", []],
    ["the findings", ["Enter"]],
    ["a typed answer", ["Enter", "Enter"]],
    ["the last question", ["Enter", "Enter", "Enter", "Enter", "Enter", "Enter"]],
  ])("leaves nothing behind on Ctrl-C at %s", async (_, keys) => {
    const project = shop();
    const before = traces(project);
    const terminal = wizard(project);
    const marks = ["submit", "Look at one", "seconds?", "entries?", "branches", "Check every", "Run it?"];
    for (const [i, key] of keys.entries()) {
      await terminal.see(marks[i] ?? "");
      terminal.press(key);
    }
    await terminal.see(marks[keys.length] ?? "");
    terminal.press("C-c");
    expect(await terminal.see("exit 0")).toContain("Nothing was changed.");
    expect(traces(project)).toBe(before);
  });

  it("asks line by line with --plain, and redraws nothing", async () => {
    const project = shop();
    const terminal = wizard(project, "--plain");
    expect(await terminal.see("b for back):")).toContain(
      "Which stages?\n  1. registry        1 automatic, 0 to read, 0 left alone. keyed collections",
    );
    terminal.press("2", "Enter");
    await terminal.see("Number (enter for 1, b for back):");
    terminal.press("b", "Enter");
    await terminal.see("2. cache");
    terminal.press("9", "Enter");
    await terminal.see("Give numbers from 1 to 2, with commas.");
    terminal.press("C-d");
    expect(await terminal.see("exit 0")).toContain("Nothing was changed.");
    expect(project.git("branch", "--list", "unambient/*")).toBe("");
  });
});

describe("the wizard without a terminal", () => {
  it("names the form that asks nothing", async () => {
    const result = await shop().run("migrate");
    expect(result.code).toBe(2);
    expect(result.err).toContain("There is no terminal to ask questions on.\n  Add --yes");
  });
});
