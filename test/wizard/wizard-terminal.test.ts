import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { workshopMaker, type Workshop } from "../check/workshop.ts";
import { Terminal } from "./terminal.ts";

const bin = resolve(import.meta.dirname, "../../bin/unambient.js");
const workshop = workshopMaker();
const terminals: Terminal[] = [];

afterEach(async () => {
  for (const terminal of terminals.splice(0)) await terminal.close();
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

describe("the wizard in a terminal", () => {
  it("asks at 80 columns without colour, saves the answers, and runs", async () => {
    const project = shop();
    const terminal = wizard(project);
    expect(await terminal.see("⏎ done")).toBe(
      `2 files, 18 lines, 2 pieces of ambient state.

  stage            automatic     to read  left alone
  registry                 1           0           0
  cache                    1           0           0

? What shall be taken? (esc: back)
❯▸ ◉ registry                  1 auto, 0 assist, 0 manual
 ▸ ◉ cache                     1 auto, 0 assist, 0 manual

keyed collections of live things: handlers, sessions, jobs, agents: A
module-level collection keeps what nobody takes out again. A supervised
registry ties each entry to its owner and shows who put it there.
↑↓ move • ←→ fold • space take • a all • / search • d code, diff • ⏎ done`,
    );
    terminal.press("Enter");
    await terminal.see("As the code shows: none has an owner");
    terminal.press("Enter");
    await terminal.see("how many seconds? (esc: back) (90)");
    terminal.press("Enter");
    await terminal.see("at most how many entries?");
    terminal.press("5", "0", "0", "Enter");
    await terminal.see("What does a branch hold?");
    terminal.press("Enter");
    await terminal.see("What does a commit hold?");
    terminal.press("Enter");
    await terminal.see("Name of the branches");
    terminal.press("Enter");
    await terminal.see("Check every branch? (npm run test)");
    terminal.press("Down", "Enter");
    await terminal.see("2 findings on 2 branches. Run it?");
    terminal.press("Down", "Enter");
    await terminal.see("ttl: 90000, max: 500");
    await terminal.see("Leave: nothing is changed");
    terminal.press("Enter");
    await terminal.see("Open pull requests, one a branch?");
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
      validate: { branches: false },
    });
    const wanted = project.git("show", "unambient/2-cache:src/tables.js");
    await project.run("undo");
    expect((await project.run("migrate", "--yes")).code).toBe(0);
    expect(project.git("show", "unambient/2-cache:src/tables.js")).toBe(wanted);
  });

  it("unfolds, searches, shows one finding in full, and goes back on escape", async () => {
    const terminal = wizard(shop());
    await terminal.see("⏎ done");
    terminal.press("Right", "Down");
    expect(await terminal.see("❯    ◉ agents")).toContain(
      `❯    ◉ agents                  auto    src/agents.js:1
 ▸ ◉ cache                     1 auto, 0 assist, 0 manual

\`agents\` is ambient: entries are put in and taken out by separate calls.`,
    );
    terminal.press("d");
    const shown = await terminal.see("? What shall be taken?");
    expect(await terminal.see("legacy: new Map()")).toContain("> 1 | const agents = new Map();");
    expect(shown).not.toContain("exit");
    terminal.press("Space");
    await terminal.see("❯    ◯ agents");
    terminal.press("/", "t", "a", "b");
    expect(await terminal.see("Search: tab")).toContain("type what a row must hold");
    expect(await terminal.see("    ◉ tables")).not.toContain("◯ registry");
    terminal.press("Enter");
    await terminal.see("⏎ done");
    terminal.press("Escape");
    await terminal.see("◯ registry");
    terminal.press("Enter");
    await terminal.see("how many seconds?");
    terminal.press("Escape");
    expect(await terminal.see("◉ cache")).toContain("◯ registry");
  });

  it("refuses to take nothing, and takes single findings", async () => {
    const project = shop();
    const terminal = wizard(project);
    await terminal.see("⏎ done");
    terminal.press("a", "Enter");
    await terminal.see("Nothing is taken");
    terminal.press("Space", "Enter");
    await terminal.see("go when its owner ends?");
    terminal.press("Down", "Enter");
    await terminal.see("Owner of an entry of agents (src/agents.js:1)");
    terminal.press("socket", "Enter");
    await terminal.see("Write entry, entry.<property>, or nobody.");
    terminal.press(...Array.from("socket", () => "Backspace"), "entry.socket", "Enter");
    await terminal.see("What does a branch hold?");
    terminal.press("Enter");
    await terminal.see("What does a commit hold?");
    terminal.press("Enter");
    await terminal.see("Name of the branches");
    terminal.press("Enter");
    await terminal.see("Check every branch?");
    terminal.press("Down", "Enter");
    await terminal.see("1 finding on 1 branch. Run it?");
    terminal.press("Enter");
    await terminal.see("Open pull requests, one a branch?");
    terminal.press("Enter");
    await terminal.see("exit 0");
    expect(JSON.parse(project.read("unambient.config.json"))).toMatchObject({
      stages: ["registry"],
      owners: { "shop:src/agents.js#agents": "socket" },
    });
    expect(project.git("show", "unambient/1-registry:src/agents.js")).toContain(
      '  flag: "use_supervised_registry",\n  owner: (entry) => entry.socket,\n  legacy: new Map(),',
    );
    expect(project.git("branch", "--list", "unambient/*").trim()).toBe("unambient/1-registry");
  });

  it("asks for each cache, cuts branches by folder and commits by finding, and shows the requests", async () => {
    const project = shop();
    project.write({ "src/rows/rows.js": tables.replaceAll("table", "row").replace("90_000", "5_000") });
    project.commitAll("Add rows");
    const terminal = wizard(project);
    await terminal.see("⏎ done");
    terminal.press("Down", "Enter");
    await terminal.see("go when its owner ends?");
    terminal.press("Enter");
    expect(await terminal.see("How long do 2 caches keep an entry, and how many?")).toContain(
      "❯ The same for all\n  Ask me for each",
    );
    terminal.press("Down", "Enter");
    await terminal.see("rows (src/rows/rows.js:2): seconds, and entries (esc: back) (5 10000)");
    terminal.press("7", "Enter");
    await terminal.see("Give two whole numbers from 1: 300 10000.");
    terminal.press(" 70", "Enter");
    await terminal.see("tables (src/tables.js:2): seconds, and entries (esc: back) (90 10000)");
    terminal.press("Escape");
    await terminal.see("seconds, and entries (esc: back) (7 70)");
    terminal.press("8 80", "Enter");
    await terminal.see(
      "entries (esc: back) 8 80\n? tables (src/tables.js:2): seconds, and entries (esc: back) (90",
    );
    terminal.press("Enter");
    expect(await terminal.see("What does a branch hold?")).toContain(
      "❯ A stage\n  A stage, in one folder (two deep)",
    );
    terminal.press("Down", "Enter");
    await terminal.see("What does a commit hold?");
    terminal.press("Down", "Enter");
    await terminal.see("Name of the branches");
    terminal.press("Escape");
    await terminal.see("❯ One finding");
    terminal.press("Down", "Up", "Enter");
    await terminal.see(
      "One finding\n? Name of the branches (esc: back) (unambient/{n}-{stage})\n✔ What does",
    );
    terminal.press("Enter");
    await terminal.see("Check every branch?");
    terminal.press("Down", "Enter");
    await terminal.see("3 findings on the branches of 2 stages, cut by folders. Run it?");
    terminal.press("Enter");
    expect(await terminal.see("Open pull requests, one a branch?")).toContain("❯ Not now");
    terminal.press("Down", "Enter");
    await terminal.see("unambient/2-cache-src -> unambient/1-registry-src");
    terminal.press("Enter");
    await terminal.see("exit 0");
    const log = project.git("log", "--format=%D", "main..unambient/3-cache-src-rows").trim();
    expect(log.split("\n")).toEqual([
      "unambient/3-cache-src-rows",
      "unambient/2-cache-src",
      "unambient/1-registry-src",
    ]);
    expect(project.git("show", "unambient/3-cache-src-rows:src/rows/rows.js")).toContain(
      "ttl: 8000, max: 80,",
    );
    expect(project.git("show", "unambient/3-cache-src-rows:src/tables.js")).toContain(
      "ttl: 90000, max: 10000,",
    );
    const again = await project.run("migrate", "--dry-run");
    expect(again.out).toContain("ttl: 8000, max: 80,");
  });

  it.each([
    ["the first question", []],
    ["a search", ["/"]],
    ["a typed answer", ["Enter", "Enter"]],
    ["the last question", Array.from({ length: 8 }, () => "Enter")],
  ])("leaves nothing behind on Ctrl-C at %s", async (_, keys) => {
    const project = shop();
    const before = traces(project);
    const terminal = wizard(project);
    const marks =
      keys[0] === "/"
        ? ["⏎ done", "type what"]
        : [
            "⏎ done",
            "owner ends?",
            "seconds?",
            "entries?",
            "branch hold?",
            "commit hold?",
            "Name of",
            "Check every",
            "Run it?",
          ];
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
    expect(await terminal.see("b for back:")).toContain(
      "What shall be taken?\n  1 registry, 1 auto, 0 assist, 0 manual: taken. keyed collections",
    );
    terminal.press("2", "Enter");
    await terminal.see("Taken now: registry 1");
    terminal.press("9", "Enter");
    await terminal.see("There is no row 9.");
    terminal.press("+1", "Enter");
    await terminal.see("1.1 agents, auto, src/agents.js:1: taken.");
    terminal.press("Enter");
    await terminal.see("go when its owner ends?");
    terminal.press("b", "Enter");
    await terminal.see("2 cache, 1 auto, 0 assist, 0 manual: left out.");
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
