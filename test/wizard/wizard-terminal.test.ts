import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { workshopMaker, type Workshop } from "../check/workshop.ts";
import { Terminal, type Step } from "./terminal.ts";

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

const keys = `const keys = new Map();
const loads = new Map();

export function key(row) {
  const known = keys.get(row);
  if (known !== undefined) return known;
  const made = \`\${row.table}/\${row.id}\`;
  keys.set(row, made);
  return made;
}

export function load(name, read) {
  const known = loads.get(name);
  if (known !== undefined) return known;
  const made = read(name);
  loads.set(name, made);
  return made;
}
`;
const servers = {
  "src/server.js": `import { createServer } from "node:http";

export const shop = createServer((request, response) => response.end(request.url));
export const health = createServer((request, response) => response.end("ok"));
`,
  "src/app.js": `import express from "express";
import { configure } from "./configure.js";

export const app = express();
configure(app);
`,
};

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

/** From the shape of the branches to the last question: all as it stands, and no checks. */
const asItStands: readonly Step[] = [
  ["What does a branch hold?", "Enter"],
  ["What does a commit hold?", "Enter"],
  ["Name of the branches", "Enter"],
  ["Check every branch?", "Down", "Enter"],
];

/** Once the branches stand. */
const noRequests: Step = ["Open pull requests, one a branch?", "Enter"];

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

  stage                 auto      assist      manual
  registry                 1           0           0
  cache                    1           0           0

auto: rewritten. assist: rewritten, with a note to read. manual: left alone.

? What shall be taken? (esc: back)
❯▸ ◉ registry                  1 auto, 0 assist, 0 manual
 ▸ ◉ cache                     1 auto, 0 assist, 0 manual

Replaces keyed collections of live things: handlers, sessions, jobs, agents. A
module-level collection keeps what nobody takes out again. A supervised
registry ties each entry to its owner and shows who put it there.
↑↓ move • ←→ fold • space take • a all • / search • d code, diff • ⏎ done`,
    );
    terminal.press("Enter");
    await terminal.answer([
      ["As the code shows: none has an owner", "Enter"],
      ["tables keeps an entry for how many seconds? (esc: back) (90)", "Enter"],
      ["at most how many entries?", "5", "0", "0", "Enter"],
      ...asItStands,
      ["2 findings on 2 branches. Run it?", "Down", "Enter"],
    ]);
    await terminal.see("ttl: 90000, max: 500");
    await terminal.answer([["Leave: nothing is changed", "Enter"], noRequests, ["exit 0"]]);
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
    terminal.press("d");
    await terminal.see("One finding has code and a diff: → shows those of this row.");
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
    await terminal.answer([
      ...asItStands,
      ["1 finding on 1 branch. Run it?", "Enter"],
      noRequests,
      ["exit 0"],
    ]);
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
      "seconds, and entries 8 80\n? tables (src/tables.js:2): seconds, and entries (esc: back) (90 10",
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

  it("asks which caches to delete: those that compute little are marked, and need no limits", async () => {
    const project = shop();
    project.write({ "src/keys.js": keys });
    project.commitAll("Add keys");
    const terminal = wizard(project);
    await terminal.answer([
      ["⏎ done", "Enter"],
      ["go when its owner ends?", "Enter"],
    ]);
    expect(await terminal.see("Delete a cache?")).toContain(
      `? Delete a cache? What is marked keeps nothing once the flag is on (esc: back)
❯◉ keys (src/keys.js:1)
 ◯ loads (src/keys.js:2)

What it keeps is made without a call or a loop: looking it up costs about as
much.`,
    );
    await terminal.answer([
      ["Delete a cache?", "Enter"],
      ["How long do 2 caches keep", "Enter"],
      ["how many seconds?", "Escape"],
      ["How long do 2 caches keep", "Escape"],
      ["❯◉ keys", "Enter"],
      ["How long do 2 caches keep", "Enter"],
      ["how many seconds?", "Enter"],
      ["at most how many entries?", "Enter"],
      ...asItStands,
      ["4 findings on 2 branches. Run it?", "Enter"],
      noRequests,
      ["exit 0"],
    ]);
    expect(JSON.parse(project.read("unambient.config.json"))).toMatchObject({
      deleteCaches: ["shop:src/keys.js#keys"],
    });
    const text = project.git("show", "unambient/2-cache:src/keys.js");
    expect(text).toContain('cache("keys", { flag: "use_ttl_cache", max: 0, legacy: new Map() })');
    expect(text.match(/max: 0/g)).toHaveLength(1);
    await project.run("undo");
    expect((await project.run("migrate", "--yes")).code).toBe(0);
    expect(project.git("show", "unambient/2-cache:src/keys.js")).toBe(text);
  });

  it("asks where scopes begin, says where they cannot, and opens them on a branch of their own", async () => {
    const project = shop();
    project.write(servers);
    project.commitAll("Add servers");
    const terminal = wizard(project);
    expect(await terminal.see("⏎ done")).toContain(`No scope can be opened by the tool here:
  src/app.js:4, express application: The application is handed to other code
  before its first middleware. Use \`requestScope\` in that code, before its
  first middleware.
`);
    await terminal.answer([
      ["⏎ done", "Enter"],
      ["go when its owner ends?", "Enter"],
      ["how many seconds?", "Enter"],
      ["at most how many entries?", "Enter"],
    ]);
    expect(await terminal.see("Where do scopes begin?")).toContain(
      `? Where do scopes begin? Each request, job or message gets one (esc: back)
❯◉ shop, http server (src/server.js:3)
 ◉ health, http server (src/server.js:4)`,
    );
    await terminal.answer([
      ["Where do scopes begin?", "Down", "Space", "Enter"],
      ["What does a branch hold?", "Escape"],
      ["◯ health, http server", "Enter"],
      ...asItStands,
      ["2 findings on 3 branches. Run it?", "Enter"],
      noRequests,
      ["exit 0"],
    ]);
    expect(JSON.parse(project.read("unambient.config.json"))).toMatchObject({
      stages: ["registry", "cache", "scopes"],
      scopes: ["src/server.js#shop"],
    });
    const text = project.git("show", "unambient/3-scopes:src/server.js");
    expect(text).toContain("shop = createServer(withRequestScope((request, response) =>");
    expect(text).toContain("health = createServer((request, response) =>");
    await project.run("undo");
    expect((await project.run("migrate", "--yes")).code).toBe(0);
    expect(project.git("show", "unambient/3-scopes:src/server.js")).toBe(text);
  });

  /** Every question of a run that meets all of them, in order, each with the keys that lead on. */
  const everyQuestion: readonly Step[] = [
    ["⏎ done", "Enter"],
    ["go when its owner ends?", "Down", "Enter"],
    ["Owner of an entry of agents", "Enter"],
    ["Delete a cache?", "Enter"],
    ["How long do 2 caches keep", "Down", "Enter"],
    ["loads (src/keys.js:2): seconds, and entries", "Enter"],
    ["tables (src/tables.js:2): seconds, and entries", "Enter"],
    ["Where do scopes begin?", "Enter"],
    ["What does a branch hold?", "Enter"],
    ["What does a commit hold?", "Enter"],
    ["Name of the branches", "Enter"],
    ["Check every branch?", "Enter"],
    ["Run it?", "Down", "Enter"],
  ];

  it.each([
    ...everyQuestion.map(([text], at) => [text, everyQuestion.slice(0, at)] as const),
    ["type what a row must hold", [["⏎ done", "/"]]] as const,
    [
      "Give a whole number from 1.",
      [...everyQuestion.slice(0, 4), ["How long", "Enter"], ["how many seconds?", "x", "Enter"]],
    ] as const,
    [
      "at most how many entries?",
      [...everyQuestion.slice(0, 4), ["How long", "Enter"], ["how many seconds?", "Enter"]],
    ] as const,
  ])("leaves nothing behind on Ctrl-C at %s", async (text, steps) => {
    const project = shop();
    project.write({ ...servers, "src/keys.js": keys });
    project.commitAll("Add keys and servers");
    const before = traces(project);
    const terminal = wizard(project);
    await terminal.answer([...(steps as readonly Step[]), [text, "C-c"]]);
    expect(await terminal.see("exit 0")).toContain("Nothing was changed.");
    expect(traces(project)).toBe(before);
  });

  it("goes back over every question to the first, and from there out", async () => {
    const project = shop();
    project.write({ ...servers, "src/keys.js": keys });
    project.commitAll("Add keys and servers");
    const before = traces(project);
    const terminal = wizard(project);
    await terminal.answer(everyQuestion.slice(0, -1));
    await terminal.see("Run it?");
    // Going back into a group of questions asks its first one again.
    const groups = everyQuestion.slice(0, -1).filter(([text]) => !/^(Owner|tables)/.test(text));
    for (const [text] of groups.toReversed()) {
      terminal.press("Escape");
      await terminal.seeLast(text);
    }
    terminal.press("Escape");
    expect(await terminal.see("exit 0")).toContain("Nothing was changed.");
    expect(traces(project)).toBe(before);
  });

  it("asks line by line with --plain, and redraws nothing", async () => {
    const project = shop();
    const terminal = wizard(project, "--plain");
    expect(await terminal.see("b for back:")).toContain(
      "What shall be taken?\n  1 registry, 1 auto, 0 assist, 0 manual: taken. Replaces keyed collections",
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
